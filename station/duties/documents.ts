/** The documents that duties cite. */
export const guangdong = (clause: string) =>
  `广东省科协《推动科普中国e站转型升级助力“两个中心”建设》（2020）${clause}`
export const henan = (clause: string) => `河南省 2022 年基层科普行动计划通知 ${clause}`
export const xuchang = (clause: string) => `许昌市 2016 年方案 ${clause}`
export const kaifu = (clause: string) => `开福区 2021—2025 年科普示范区指标 ${clause}`

/** The documents’ names are Chinese and are cited so; an English reader is told what each of them is. */
const glosses: readonly (readonly [begins: string, english: string])[] = [
  ['广东省科协', 'Guangdong Association for Science and Technology, plan for e-stations, 2020'],
  ['河南省 2022', 'Henan, notice on the grassroots science programme, 2022'],
  ['许昌市 2016', 'Xuchang, plan of 2016'],
  ['开福区 2021', 'Kaifu district, indicators of a model district, 2021 to 2025'],
  ['宁波市', 'Ningbo, rules on public-interest messages'],
  ['宁夏 2025', 'Ningxia, survey of science screens, 2025'],
  ['《中华人民共和国网络安全法》', 'Cybersecurity Law'],
  ['《中华人民共和国科学技术普及法》', 'Law on the Popularisation of Science and Technology, 2024'],
]

/** `(Xuchang, plan of 2016)`, one for each document cited; empty for a document that is not known. */
export function documentInEnglish(cited: string): string {
  const known = glosses.filter(([begins]) => cited.split('；').some((each) => each.startsWith(begins)))
  return known.length === 0 ? '' : `(${known.map(([, english]) => english).join('; ')})`
}
