import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { sanitizeArticle } from '../../server/library/article-html.ts'
import { placeOfPicture } from '../../server/library/article-pictures.ts'
import { readCalendarDate } from '../../server/library/calendar-date.ts'
import { guessWords } from '../../server/library/guess.ts'
import { readManifestRow } from '../../server/library/manifest-row.ts'
import { readingMs } from '../../server/library/reading-time.ts'
import { sourceClassOf } from '../../server/library/source-words.ts'
import { readCell } from '../../server/library/table.ts'
import { decodeText } from '../../server/library/text-decoding.ts'

describe('a name', () => {
  it.each([
    ['科普中国-乐享健康_七步洗手法.mp4', ['科普中国'], '七步洗手法', '科普中国-乐享健康', 'science'],
    ['挂图_食品安全五要点.jpg', ['U盘', '科普中国', '2026年11月'], '食品安全五要点', '科普中国', 'science'],
    ['防汛避险.mp4', ['应急'], '防汛避险', '应急', 'emergency'],
    ['防汛避险.mp4', ['科普中国', '应急'], '防汛避险', '科普中国', 'science'],
    ['本地_古树.jpg', ['E:'], '古树', '本地科普', 'local-science'],
    ['神奇养生水.mp4', ['下载'], '神奇养生水', '', null],
    ['海报.jpg', ['公益'], '海报', '公益', 'public-interest'],
    ['a_b__c.png', ['其他'], 'a b c', '', null],
  ])('%s in %j is %s of %s', (name, folders, title, publisher, sourceClass) => {
    expect(guessWords(name, folders)).toMatchObject({ title, publisher, sourceClass })
  })
  it('never guesses an empty title', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        (name) => guessWords(`${name}.mp4`, []).title !== '',
      ),
      { seed: 7 },
    )
  })
})

describe('a source', () => {
  it('is one of the seven classes by name, or one of 科普中国’s channels', () => {
    expect(['科普中国', '政务', 'public-interest', '科普中国-健康', '便民服务'].map(sourceClassOf)).toEqual([
      'science',
      'government',
      'public-interest',
      'science',
      'convenience',
    ])
    expect(['科普中国人', '某公司', ''].map(sourceClassOf)).toEqual([null, null, null])
  })
})

describe('text', () => {
  it('comes back from every encoding that offices write', () => {
    const chinese = fc.string({
      minLength: 2,
      maxLength: 40,
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    })
    const sheet = chinese.map((words) => `文件名,标题\n${words}.mp4,${words}\n`)
    fc.assert(
      fc.property(sheet, fc.constantFrom('utf8', 'gb18030', 'utf16le', 'utf16be'), (text, encoding) => {
        const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' })
        expect(decodeText(bytes)).toBe(text)
      }),
      { seed: 11 },
    )
    expect(decodeText(Buffer.from('没有标记的 UTF-8'))).toBe('没有标记的 UTF-8')
  })
})

describe('a date', () => {
  it.each([
    ['2026-11-28', '2026-11-28'],
    ['2026/1/5', '2026-01-05'],
    ['2026年2月1日', '2026-02-01'],
    ['20261231', '2026-12-31'],
    ['2028-02-29', '2028-02-29'],
    ['2026-12-31 18:00', '2026-12-31'],
    ['长期', null],
    ['', null],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['下个月', undefined],
  ])('written %s is %s', (text, date) => expect(readCalendarDate(text)).toBe(date))
})

describe('a cell', () => {
  it('reads as a person would write it', () => {
    const cells = [
      13_800_000_000,
      0.1 + 0.2,
      true,
      null,
      new Date('2026-12-31T00:00:00Z'),
      new Date('1899-12-31T08:30:00Z'),
      ' 甲 ',
    ]
    expect(cells.map(readCell)).toEqual(['13800000000', '0.3', '是', '', '2026-12-31', '08:30', '甲'])
  })
})

describe('a manifest row', () => {
  it('is known by any name that people give its columns', () => {
    expect(
      readManifestRow({
        文件: 'a.mp4',
        名称: '甲',
        类别: '公益',
        主题: '健康、安全,卫生',
        有效期起: '2026/1/1',
      }),
    ).toEqual({
      row: {
        file: 'a.mp4',
        words: {
          title: '甲',
          sourceClass: 'public-interest',
          themes: ['健康', '安全', '卫生'],
          validFrom: '2026-01-01',
        },
      },
    })
  })
})

describe('reading time', () => {
  it('is five Chinese characters a second, between 15 s and 2 minutes', () => {
    expect([0, 75, 100, 600, 5000].map((count) => readingMs('字'.repeat(count)))).toEqual([
      15_000, 15_000, 20_000, 120_000, 120_000,
    ])
    expect(readingMs('字'.repeat(100), 2)).toBe(30_000)
  })
})

describe('an article, whatever is in it', () => {
  it('has no tag and no attribute that could run or call out', () => {
    const part = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">',
      '<svg onload=alert(1)>',
      '<p style="x">',
      '<iframe src=//x>',
      '<math><mi xlink:href="data:x">',
      '<!--',
      '-->',
      '<img src="1.jpg" onload=y>',
      '"',
      "'",
      '<',
      '>',
      '文字',
      '<style>',
      '<td background=x>',
    )
    const allowed =
      /^<\/?(h[1-4]|p|br|hr|[uo]l|li|strong|em|[biu]|su[bp]|blockquote|table|thead|tbody|tr|t[hd]|caption|figure|figcaption)( \/)?>$|^<img src="\/media\/1" alt="" \/>$/
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const clean = sanitizeArticle(parts.join(''), (source) => (source === '1.jpg' ? '/media/1' : null))
        for (const tag of clean.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(allowed)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
  it('has its pictures within its folder', () => {
    const kindOf = (source: string) => placeOfPicture('/stick/文/index.html', source).kind
    expect(['1.jpg', './图/1.jpg', '%31.jpg?x#y'].map(kindOf)).toEqual(Array(3).fill('local'))
    expect(
      ['../1.jpg', '%2e%2e/1.jpg', '/etc/passwd', '图/../../1.jpg', '..\\1.jpg', ''].map(kindOf),
    ).toEqual(Array(6).fill('escapes'))
    expect(
      ['http://x/1.jpg', '//x/1.jpg', 'data:image/png;base64,AA', 'file:///etc/passwd'].map(kindOf),
    ).toEqual(Array(4).fill('elsewhere'))
  })
})
