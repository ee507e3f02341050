/** The documents that duties cite. */
export const guangdong = (clause: string) =>
  `广东省科协《推动科普中国e站转型升级助力“两个中心”建设》（2020）${clause}`
export const henan = (clause: string) => `河南省 2022 年基层科普行动计划通知 ${clause}`
export const xuchang = (clause: string) => `许昌市 2016 年方案 ${clause}`
export const kaifu = (clause: string) => `开福区 2021—2025 年科普示范区指标 ${clause}`
