import { sourceClassNames, type SourceClass } from '../../playlist/source-class.ts'
import { sourceClassOf } from './source-words.ts'
import { isThemeName, themesIn } from './theme-words.ts'
import type { Words } from './words.ts'

/** What people put before a name to say what sort of thing it is, or how it was made. */
const kindPrefixes = new Set(
  '未知来源 挂图 海报 竖屏 横屏 手机拍摄 图文 视频 动画 课件 宣传片 微视频 长图 展板 短视频 高清'.split(' '),
)

const maxTitle = 200

/** Sensible words from folder and file names: `科普中国/科普中国-乐享健康_七步洗手法.mp4`. */
export function guessWords(name: string, folders: readonly string[]): Words {
  const base = name.replace(/\.[^.]+$/, '').normalize('NFC')
  const parts = base
    .split(/[_＿]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const lead = leadingParts(parts)
  const title = (parts.slice(lead.length).join(' ') || base).slice(0, maxTitle)
  const sourceClass = classOfFolders(folders) ?? classOfFolders(lead)
  return {
    title,
    sourceClass,
    publisher: lead.find((part) => part.startsWith('科普中国')) ?? defaultPublisher(sourceClass),
    themes: [...new Set([...[...folders, ...lead].filter(isThemeName), ...themesIn(title)])],
    audiences: [],
    address: null,
    validFrom: null,
    validTo: null,
  }
}

/** The parts before the title; never all of them. */
function leadingParts(parts: readonly string[]): readonly string[] {
  const isLead = (part: string) => kindPrefixes.has(part) || isThemeName(part) || sourceClassOf(part) !== null
  const length = parts.findIndex((part) => !isLead(part))
  return parts.slice(0, length < 0 ? Math.max(0, parts.length - 1) : length)
}

/**
 * The innermost folder that names a source decides. 应急 within 科普中国 is one of its themes, and 其他 names no
 * source at all: only a manifest may say that.
 */
export function classOfFolders(folders: readonly string[]): SourceClass | null {
  const classes = folders.map(sourceClassOf).filter((each) => each !== null && each !== 'other')
  const innermost = classes.at(-1) ?? null
  return innermost === 'emergency' && classes.includes('science') ? 'science' : innermost
}

/** 科普中国 is a publisher; 政务 is not, but the label on the glass must say something true. */
export const defaultPublisher = (sourceClass: SourceClass | null): string =>
  sourceClass === null ? '' : sourceClassNames[sourceClass]
