import type { ActWords } from './act-sentence.ts'

/** The machine and what is kept on it: database, backups, the door to other machines, the inspection's PIN. */
export const systemActs = {
  restored: {
    title: { zh: '恢复备份', en: 'Backup restored' },
    zh: '{who}用备份 {file} 恢复了站点数据库。',
    en: '{who} restored the station from the backup {file}.',
  },
  rescued: {
    title: { zh: '数据库修复', en: 'Database rescued' },
    zh: '数据库有损坏（{reason}），已自动修复；所用备份：{backup}，损坏文件在 quarantine/{quarantine}。',
    en: 'The database was torn ({reason}) and was rescued; backup: {backup}, torn files in quarantine/{quarantine}.',
  },
  'rescue-acknowledged': {
    title: { zh: '确认修复说明', en: 'Rescue acknowledged' },
    zh: '{who}确认已看过数据库修复的说明。',
    en: '{who} has read what the rescue of the database said.',
  },
  'backup-made': {
    title: { zh: '备份', en: 'Backup made' },
    zh: '{who}备份了站点数据库：{file}，存放在{place}。',
    en: '{who} backed the station up: {file}, in {place}.',
  },
  'backup-rehearsed': {
    title: { zh: '恢复演练', en: 'Restore rehearsed' },
    zh: '用备份 {file} 做了恢复演练，通过：{sound}；播放记录 {segments} 条，操作记录 {acts} 条，封存 {seals} 天。',
    en: 'The backup {file} was restored on trial, sound: {sound}; {segments} records, {acts} acts, {seals} seals.',
  },
  'backup-taken': {
    title: { zh: '下载备份', en: 'Backup downloaded' },
    zh: '{who}下载了备份 {subject}。',
    en: '{who} downloaded the backup {subject}.',
  },
  'backup-setting-changed': {
    title: { zh: '更改备份设置', en: 'Backup settings changed' },
    zh: '{who}更改了备份设置：每周 {days} 的 {after.at} 备份（1 为周一）；另存到“{before.copyTo}”→“{after.copyTo}”，自动演练：{before.rehearse}→{after.rehearse}。',
    en: '{who} changed the backup settings: at {after.at} on weekdays {days} (1 is Monday); copied to “{before.copyTo}” → “{after.copyTo}”, trial {before.rehearse} → {after.rehearse}.',
  },
  'outside-changed': {
    title: { zh: '更改外部访问', en: 'Outside access changed' },
    zh: '{who}更改了外部访问：开启：{before.enabled}→{after.enabled}，端口 {after.port}，允许 {allowed}。',
    en: '{who} changed outside access: on {before.enabled} → {after.enabled}, port {after.port}, allowed {allowed}.',
  },
  'inspection-opened': {
    title: { zh: '检查模式打开', en: 'Inspection opened' },
    zh: '{who}用检查口令从{entrance}打开了检查模式。',
    en: 'Somebody with the PIN opened the inspection ({entrance}).',
  },
  'inspection-refused': {
    title: { zh: '检查口令不对', en: 'Inspection refused' },
    zh: '有人从{entrance}输错检查口令，连续第 {failures} 次。',
    en: 'A wrong inspection PIN was entered ({entrance}), number {failures} in a row.',
  },
  'inspection-pin-set': {
    title: { zh: '设置检查口令', en: 'Inspection PIN set' },
    zh: '{who}设置了检查口令。',
    en: '{who} set the inspection PIN.',
  },
} satisfies Record<string, ActWords>
