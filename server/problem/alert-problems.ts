/** Why an alert (预警) did not become a takeover. */
export const alertProblems = {
  'alert-xml': {
    status: 422,
    zh: [
      '这不是可以读取的预警文件：XML 不完整、过大、嵌套过深，或带有文档类型声明（DOCTYPE）。',
      '请从预警发布系统重新下载原文件，整份粘贴或选择文件。',
    ],
    en: [
      'This alert cannot be read: its XML is broken, too large, too deep, or has a document type.',
      'Download the original file again and paste or choose it whole.',
    ],
  },
  'alert-shape': {
    status: 422,
    zh: [
      '预警文件不符合 CAP 1.2（GB/T 35965.1）：{field} 缺少或无法识别。',
      '请向发布单位核对原文件；急用时可用“写插播”按原文录入。',
    ],
    en: [
      'This is no alert by CAP 1.2: {field} is missing or cannot be understood.',
      'Ask its sender for the original; in a hurry, write the takeover by hand.',
    ],
  },
  'alert-not-public': {
    status: 422,
    zh: ['这条预警不是面向公众的（scope 为 {scope}），不能上屏。', '请向发布单位要面向公众的版本。'],
    en: [
      'This alert is not for the public (scope {scope}).',
      'Ask its sender for the version that is for the public.',
    ],
  },
  'alert-no-message': {
    status: 422,
    zh: [
      '这是系统之间的回执（{msgType}），不是要上屏的预警。',
      '请导入预警（Alert）、更新（Update）或解除（Cancel）。',
    ],
    en: [
      'This is an answer between systems ({msgType}), not an alert.',
      'Import an Alert, an Update or a Cancel.',
    ],
  },
  'alert-endless': {
    status: 422,
    zh: [
      '这条预警没有写失效时间（expires），到时不能自动结束。',
      '请向发布单位核对失效时间，再用“写插播”录入，并填好结束时间。',
    ],
    en: [
      'This alert tells no end (expires), so it could not end by itself.',
      'Ask its sender when it ends, then write the takeover by hand with that end.',
    ],
  },
  'alert-expired': {
    status: 422,
    zh: ['这条预警在 {at} 已经失效。', '请核对日期；如有新的预警或更新，请导入新的。'],
    en: [
      'This alert has run out ({at}).',
      'Check the date; import the newer alert or update if there is one.',
    ],
  },
  'alert-too-long': {
    status: 422,
    zh: ['预警正文超过 {most} 字，一块屏写不下。', '请用“写插播”录入要点。'],
    en: ['The text of this alert is longer than {most} characters.', 'Write its main points as a takeover.'],
  },
  'alert-known': {
    status: 409,
    zh: [
      '编号 {identifier} 的预警已经导入过，同一条预警不会播两次。',
      '请在插播列表里查看；更新的内容由发布单位另发“更新”。',
    ],
    en: [
      'The alert {identifier} was imported before: none is shown twice.',
      'Look at the list of takeovers; its sender issues an Update for what is new.',
    ],
  },
  'alert-cancels-nothing': {
    status: 422,
    zh: [
      '这是一条解除消息，但它要解除的预警本站没有导入过，或已经结束。',
      '请核对屏幕：如仍在播，请在插播列表里停止。',
    ],
    en: [
      'This message calls off an alert that was never imported here, or is over.',
      'Look at the screen: what is still on can be stopped in the list of takeovers.',
    ],
  },
  'alert-status': {
    status: 422,
    zh: [
      '这条插播由预警导入，状态是 {status}，不能改成别的。',
      '请保持原状态；确有真实险情，请导入正式预警或另写一条插播。',
    ],
    en: [
      'This takeover came from an alert whose status is {status}, and that cannot be changed.',
      'Keep the status; import the real alert, or write another takeover.',
    ],
  },
} as const
