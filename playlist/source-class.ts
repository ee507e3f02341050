/** What kind of content a second of screen time counts as. The duties name 科普中国, 政务 and 便民 apart. */
export const sourceClasses = [
  'science',
  'local-science',
  'government',
  'convenience',
  'public-interest',
  'emergency',
  'other',
] as const

export type SourceClass = (typeof sourceClasses)[number]

export const sourceClassNames: Readonly<Record<SourceClass, string>> = {
  science: '科普中国',
  'local-science': '本地科普',
  government: '政务',
  convenience: '便民',
  'public-interest': '公益',
  emergency: '应急',
  other: '其他',
}

export const sourceClassEnglish: Readonly<Record<SourceClass, string>> = {
  science: 'Science China',
  'local-science': 'Local science',
  government: 'Government',
  convenience: 'Convenience',
  'public-interest': 'Public interest',
  emergency: 'Emergency',
  other: 'Other',
}
