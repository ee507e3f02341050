import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PanelContent } from '../../playlist/panel-content.ts'
import { problem } from '../../server/problem/problem.ts'
import { glyphWords } from '../../server/typeface/glyph-warning.ts'
import { itemTexts } from '../../server/typeface/item-texts.ts'
import { missingGlyphs } from '../../server/typeface/missing-glyphs.ts'
import { bundledTypeface } from '../../server/typeface/typeface.ts'
import { woff2Characters } from '../../server/typeface/woff2-characters.ts'
import { aFolder } from '../records/a-book.ts'
import { signFont } from './make-sign.ts'

const root = join(import.meta.dirname, '../..')
const latin = join(
  root,
  'node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2',
)
const typeface = bundledTypeface(join(root, 'renderer/dist'))
const title = { zh: '标题', en: 'the title' }
const codesIn = (text: string) => missingGlyphs([{ place: title, text }], typeface).map(({ code }) => code)

describe('the bundled typeface', () => {
  it('draws what notices and signs are written in, 〇 and circled figures among it', () => {
    const everyday = '二〇二六年：石牌街道党群服务中心（第①期）《七步洗手法》“洗手”……￥3.50㎡ 25℃ ★→囍镕喆堃'
    expect(codesIn(everyday)).toEqual([])
  })

  it('lacks rare characters, private ones, emoji and Roman figures, whatever its sheet claims', () => {
    const lacking: [string, string][] = [
      ['㙍', 'U+364D'],
      ['𠀀', 'U+20000'],
      ['䶮', 'U+4DAE'],
      ['\ue000', 'U+E000'],
      ['\uf0a7', 'U+F0A7'],
      ['😀', 'U+1F600'],
      ['🌧️', 'U+1F327'],
      ['Ⅱ', 'U+2161'],
    ]
    expect(lacking.map(([text]) => codesIn(text))).toEqual(lacking.map(([, code]) => [code]))
  })

  it('is asked for nothing that is never seen', () => {
    expect(codesIn('一\u200b二\u3000三\n四\ufeff五\ufe0f')).toEqual([])
  })

  it('is none where the pages carry none, and then nothing is said', () => {
    const bare = bundledTypeface(aFolder())
    expect(bare.draws).toBeNull()
    expect(missingGlyphs([{ place: title, text: '㙍' }], bare)).toEqual([])
  })

  it('is read again where its files were being built anew', () => {
    const folder = aFolder()
    const assets = join(folder, 'screen/assets')
    mkdirSync(assets, { recursive: true })
    const face = `@font-face{src:url(/screen/assets/a.woff2)format("woff2-variations");unicode-range:U+41}`
    writeFileSync(join(assets, 'stage.css'), face)
    const building = bundledTypeface(folder)
    expect(building.draws).toBeNull()
    copyFileSync(latin, join(assets, 'a.woff2'))
    expect([building.draws?.(0x41), building.draws?.(0x42)]).toEqual([true, false])
  })

  it('is read from each file as far as its own table of characters', () => {
    const codes = woff2Characters(readFileSync(latin))
    expect([...'AZaz09'].every((each) => codes.has(each.codePointAt(0) ?? 0))).toBe(true)
    expect(codes.has(0x4e00)).toBe(false)
  })
})

describe('the warning', () => {
  const content: PanelContent = {
    kind: 'panel',
    table: { columns: ['村'], rows: [['大㙍村'], ['\ue000村']] },
    updatedOn: null,
  }

  it('names each character once, with its number and every place, in one sentence of either language', () => {
    const texts = itemTexts({ title: '大㙍村值班表', publisher: '街道' }, content, () => null)
    const words = glyphWords(missingGlyphs(texts, typeface))
    const { message, next } = problem('glyphs-missing', words)
    expect(message).toBe('屏幕自带的字体里没有：“㙍”（U+364D，在标题、表格）；自造字（U+E000，在表格）。')
    expect(next).toContain('照样发布')
    expect(problem('glyphs-missing', words, 'en').message).toBe(
      'The typeface of the screen does not have “㙍” (U+364D, in the title, the table); a private character (U+E000, in the table).',
    )
  })

  it('reads an article as it is set, and captions as they are shown', () => {
    const article = { kind: 'article' as const, html: '<p title="㙍">正文 &#x20000; &amp; &#57344;</p>' }
    const inArticle = missingGlyphs(
      itemTexts({ title: '一', publisher: '' }, article, () => null),
      typeface,
    )
    expect(inArticle.map(({ code, places }) => [code, places[0]?.zh])).toEqual([
      ['U+20000', '正文'],
      ['U+E000', '正文'],
    ])
    const film = { kind: 'video' as const, url: '/media/a', width: 2, height: 2, captionsUrl: '/media/b' }
    const captions = itemTexts({ title: '一', publisher: '' }, film, (url) => `WEBVTT\n\n㙍 ${url}`)
    expect(missingGlyphs(captions, typeface).map(({ places }) => places[0]?.zh)).toEqual(['字幕'])
  })

  it('stays a sentence where nothing can be drawn', () => {
    const text = String.fromCodePoint(...Array.from({ length: 500 }, (_, at) => 0x20000 + at))
    const { message } = problem(
      'glyphs-missing',
      glyphWords(missingGlyphs([{ place: title, text }], typeface)),
    )
    expect(message).toContain('另有 488 个')
    expect(message.length).toBeLessThan(400)
  })
})

describe('〓', () => {
  it('is what the font behind all fonts is made of', () => {
    const kept = readFileSync(join(root, 'renderer/screen/look/unknown-sign.ttf'))
    expect(kept.equals(signFont())).toBe(true)
  })
})
