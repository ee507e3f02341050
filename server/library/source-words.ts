import { sourceClassNames, sourceClasses, type SourceClass } from '../../playlist/source-class.ts'

const synonyms: Readonly<Record<string, SourceClass>> = {
  科普: 'science',
  科普中国云: 'science',
  科普中国app: 'science',
  政务信息: 'government',
  政务公开: 'government',
  政务服务: 'government',
  办事指南: 'government',
  通知公告: 'government',
  便民服务: 'convenience',
  便民信息: 'convenience',
  公益广告: 'public-interest',
  公益宣传: 'public-interest',
  应急科普: 'emergency',
  应急信息: 'emergency',
  本地: 'local-science',
  本地内容: 'local-science',
}

const byName = new Map<string, SourceClass>([
  ...sourceClasses.map((each) => [sourceClassNames[each], each] as const),
  ...sourceClasses.map((each) => [each, each] as const),
  ...Object.entries(synonyms),
])

/** The source class that a word names, or null. `科普中国-乐享健康` is one of 科普中国's own channels. */
export function sourceClassOf(word: string): SourceClass | null {
  const bare = word.trim().toLowerCase()
  return byName.get(bare) ?? (/^科普中国[-—－·_]/.test(bare) ? 'science' : null)
}
