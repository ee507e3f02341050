export interface PackSubject {
  readonly station: { readonly code: string; readonly name: string; readonly demonstration: boolean }
  readonly month: string
  /** In the order of the seals: a date that was sealed twice stands there twice. */
  readonly sealedDates: readonly string[]
  /** Of these, the ones whose segments were let go of. */
  readonly goneDates: readonly string[]
  readonly picturedDates: readonly string[]
  readonly photoCount: number
  /** Whose signature the seals bear; null without seals. */
  readonly keyId: string | null
}

const dates = (all: readonly string[]): string => (all.length === 0 ? '无' : all.join('、'))

/** 说明.txt: what is in the pack, how to check it, and what it cannot prove. */
export function packWords(subject: PackSubject): string {
  const { station, month, sealedDates, picturedDates, photoCount, keyId } = subject
  const lines = [
    `${station.name}（站点编码 ${station.code}）${month} 佐证材料`,
    ...(station.demonstration ? ['演示站点，不计入统计序列。'] : []),
    '',
    '内容',
    '  月报表.xlsx、月报表.csv  当月月报，每个点位一行',
    '  月报表（打印）.html      供打印、签字、盖章的月报，用浏览器打开后按 Ctrl+P',
    '  考核结果.json            逐日、逐项的考核结果，附依据文件',
    '  更新清单.csv             当月新增的内容及首次播出日期',
    '  活动记录.csv             当月登记的活动',
    `  封存/                    每日封存（${sealedDates.length} 天）`,
    `  屏幕照片/                每日屏幕照片（${picturedDates.length} 天）：JPG，300 dpi，不小于 1 MB`,
    `  活动照片/                登记活动时上传的照片（${photoCount} 张），文件名为日期和照片 SHA-256 的前 12 位`,
    '  校验.txt                 以上每个文件的 SHA-256',
    '',
    '怎样核验',
    '  1. 解压到一个空文件夹，在其中打开终端。',
    '  2. 文件是否完整：  sha256sum -c 校验.txt',
    '     Windows 没有 sha256sum：  certutil -hashfile 月报表.xlsx SHA256 ，与 校验.txt 中的一行对照。',
    '  3. 封存是否完好：  ezhan seal verify 封存',
    ...(keyId === null
      ? []
      : [
          `     本站公钥指纹 ${keyId}`,
          '     请与站点认定时登记的指纹对照；用  ezhan seal verify 封存 --key 指纹  一并核对。',
        ]),
    '',
    '请注意',
    '  校验.txt 只说明文件在打包之后没有改动；时长由封存的签名和记录链证明。',
    '  屏幕照片是控制器对播放画面的截图，只为满足清晰度要求放大，画面未作改动；它不能证明显示屏当时亮着。',
    '  照片的 SHA-256 在拍摄时写入操作记录，当日封存后可在封存文件中查到（picture-taken）。',
    ...oddSeals(subject),
    '',
    `已封存的日期：${dates(sealedDates)}`,
    `有照片的日期：${dates(picturedDates)}`,
  ]
  // Notepad of older Windows takes UTF-8 for the local code page without a BOM.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** What a checker would stumble over: days without records, dates sealed twice, and dates of other months. */
function oddSeals({ month, sealedDates, goneDates }: PackSubject): string[] {
  const twice = sealedDates.filter((date, at) => sealedDates.indexOf(date) !== at)
  const beyond = sealedDates.filter((date) => !date.startsWith(`${month}-`))
  return [
    ...(goneDates.length === 0
      ? []
      : [`  下列日期的播放记录已过保存期清理，只剩封存的签名、合计和操作记录：${dates(goneDates)}`]),
    ...(twice.length === 0
      ? []
      : [
          `  时钟曾经走快，下列日期封存了两次，两份都在（后一份的文件名带编号），记录不重复：${dates(twice)}`,
        ]),
    ...(beyond.length === 0 ? [] : [`  为使封存链连续，附有时钟走快时封存的其他月份日期：${dates(beyond)}`]),
  ]
}
