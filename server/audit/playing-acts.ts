import type { ActWords } from './act-sentence.ts'

/** A takeover's life, in the same words each time. */
const takeover = (zh: string, en: string): ActWords => ({
  title: { zh: `插播${zh}`, en: `Takeover ${en}` },
  zh: `{who}：插播“{title}”${zh}（来源：{source}）。`,
  en: `{who}: the takeover “{title}” was ${en} (source: {source}).`,
})

/** What plays and what is owed: settings, takeovers, panels, duties, the machine's own decisions. */
export const playingActs = {
  stopped: {
    title: { zh: '一键停播', en: 'Stopped' },
    zh: '{who}停止了播放，屏幕变黑。',
    en: '{who} stopped the screen.',
  },
  resumed: {
    title: { zh: '恢复播放', en: 'Resumed' },
    zh: '{who}恢复了播放。',
    en: '{who} resumed the screen.',
  },
  'setting-changed': {
    title: { zh: '更改设置', en: 'Settings changed' },
    zh: '{who}更改了{title}，成为第 {edition} 版。',
    en: '{who} changed {subject}, now edition {edition}.',
  },
  'takeover-written': takeover('已拟稿', 'written'),
  'takeover-submitted': takeover('已送审', 'submitted'),
  'takeover-released': takeover('已发布', 'released'),
  'takeover-stopped': takeover('已停止', 'stopped'),
  'takeover-ended': takeover('已结束', 'ended'),
  'takeover-discarded': takeover('已作废', 'discarded'),
  'alert-imported': {
    title: { zh: '导入预警', en: 'Alert imported' },
    zh: '{who}导入预警“{title}”（{msgType}，编号 {identifier}）。',
    en: '{who} imported the alert “{title}” ({msgType}, identifier {identifier}).',
  },
  panel: {
    title: { zh: '栏目', en: 'Panel' },
    zh: '{who}办理栏目“{subject}”（{deed}）。',
    en: '{who} worked on the panel “{subject}” ({deed}).',
  },
  'lifecycle-step': {
    title: { zh: '站点流转', en: 'Lifecycle step' },
    zh: '{who}办理“{title}”：{from} → {to}。依据：{document}。',
    en: '{who} took the step “{title}”: {from} → {to}. Document: {document}.',
  },
  attestation: {
    title: { zh: '人工登记', en: 'Attested entry' },
    zh: '{who}登记了 {date} 的一条记录（{kind}）。',
    en: '{who} entered a record for {date} ({kind}).',
  },
  'day-reason': {
    title: { zh: '不足原因', en: 'Reason of a short day' },
    zh: '{who}说明 {date} 时长不足的原因：{reason}。',
    en: '{who} gave the reason why {date} was short: {reason}.',
  },
  'month-closed': {
    title: { zh: '月结', en: 'Month closed' },
    zh: '{month} 的月报自动结出，第 {version} 版。',
    en: 'The return of {month} was drawn up, version {version}.',
  },
  'picture-taken': {
    title: { zh: '每日屏幕照片', en: 'Daily picture' },
    zh: '拍下了 {date} 的屏幕照片。',
    en: 'The picture of the screen on {date} was taken.',
  },
  'query-day': {
    title: { zh: '查询统计', en: 'Day of queries' },
    zh: '{date} 一站式查询被打开 {total.opened} 次，触摸 {total.touches} 次。',
    en: 'On {date} visitors opened {total.opened} entries with {total.touches} touches.',
  },
  'decoding-measured': {
    title: { zh: '解码测试', en: 'Decoding timed' },
    zh: '测得本机每秒可解码 1080p {fullHd} 帧、720p {hd} 帧（第 {trials} 次，取最好的一次）。',
    en: 'This machine decodes {fullHd} frames of 1080p or {hd} of 720p a second (trial {trials}, the best of them).',
  },
  guardian: {
    title: { zh: '达标守护', en: 'Guardian' },
    zh: '达标守护：{reason}',
    en: 'The guardian decided: {word} ({sharePercent}% science).',
  },
} satisfies Record<string, ActWords>
