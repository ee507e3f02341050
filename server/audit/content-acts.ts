import type { ActWords } from './act-sentence.ts'

/** An item's way to the glass, in the same words each time. */
const item = (zh: string, en: string): ActWords => ({
  title: { zh: `内容${zh}`, en: `Item ${en}` },
  zh: `{who}：内容“{title}”${zh}。`,
  en: `{who}: the item “{title}” was ${en}.`,
})

/** What is brought, released, fetched and commissioned. */
export const contentActs = {
  'item-edited': item('已修改', 'edited'),
  'item-submitted': item('已送审', 'submitted'),
  'item-released': {
    title: { zh: '内容发布', en: 'Item released' },
    zh: '{who}：内容“{title}”通过第 {level} 审（共 {levels} 审）。',
    en: '{who}: the item “{title}” passed level {level} of {levels}.',
  },
  'item-returned': item('已退回', 'returned'),
  'item-withdrawn': item('已撤下', 'withdrawn'),
  'import-begun': {
    title: { zh: '开始导入', en: 'Import begun' },
    zh: '{who}从 {subject} 导入内容。',
    en: '{who} began an import from {subject}.',
  },
  'uploads-imported': {
    title: { zh: '上传入库', en: 'Uploads imported' },
    zh: '{who}把 {files} 个上传的文件送去导入。',
    en: '{who} had {files} uploaded files imported.',
  },
  'import-step': {
    title: { zh: '控制导入', en: 'Import steered' },
    zh: '{who}对正在进行的导入操作：{subject}。',
    en: '{who} steered the running import: {subject}.',
  },
  'refusals-cleared': {
    title: { zh: '清空拒收清单', en: 'Refusals cleared' },
    zh: '{who}清空了拒收清单，共 {cleared} 条。',
    en: '{who} cleared {cleared} refusals.',
  },
  'photo-kept': {
    title: { zh: '保存照片', en: 'Photo kept' },
    zh: '{who}上传了一张照片（{sizeBytes} 字节）。',
    en: '{who} uploaded a photo of {sizeBytes} bytes.',
  },
  'package-taken': {
    title: { zh: '收下签名包', en: 'Signed package taken' },
    zh: '{who}收下“{publisher}”的签名包 {subject}：{items} 条，拒收 {refused} 条。',
    en: '{who} took the signed package {subject}: {items} items, {refused} refused.',
  },
  'publisher-added': {
    title: { zh: '信任发布方', en: 'Publisher trusted' },
    zh: '{who}把“{subject}”加入可信发布方，指纹 {fingerprint}。',
    en: '{who} trusts the publisher “{subject}”, fingerprint {fingerprint}.',
  },
  'publisher-removed': {
    title: { zh: '移除发布方', en: 'Publisher removed' },
    zh: '{who}移除了可信发布方“{subject}”。',
    en: '{who} removed the publisher “{subject}”.',
  },
  'feeds-set': {
    title: { zh: '更改内容来源', en: 'Feeds changed' },
    zh: '{who}更改了网络内容来源的设置。',
    en: '{who} changed the feeds of content.',
  },
  'feed-asked': {
    title: { zh: '立即取内容', en: 'Feed asked' },
    zh: '{who}要求立即从来源“{subject}”取内容。',
    en: '{who} had the feed “{subject}” fetched at once.',
  },
  commissioned: {
    title: { zh: '开通', en: 'Commissioned' },
    zh: '{who}完成了站点开通检查，签出证书。',
    en: '{who} commissioned the station; its certificate was signed.',
  },
} satisfies Record<string, ActWords>
