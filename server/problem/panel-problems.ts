/** Why a panel was not changed, or an address gives nothing to show. */
const editingProblems = {
  'panel-unknown': {
    status: 404,
    zh: ['没有这个栏目，或已被删除。', '请刷新栏目列表。'],
    en: ['There is no such panel, or it was deleted.', 'Reload the list of panels.'],
  },
  'panel-edition': {
    status: 409,
    zh: ['这个栏目刚被{name}改过（第 {edition} 版），您的修改没有保存。', '请重新打开它，在新版上再改。'],
    en: [
      '{name} has just changed this panel (edition {edition}); yours was not saved.',
      'Open it again and change the newest edition.',
    ],
  },
  'panel-same-person': {
    status: 403,
    zh: ['现在要求两人办理，这一版是{name}写的，不能自己发布。', '请由另一位审核员发布。'],
    en: ['Two persons are required now: {name} wrote this edition.', 'Ask another reviewer to release it.'],
  },
  'panel-expired': {
    status: 422,
    zh: ['有效期 {date} 已经过去。', '请核对内容，填写今天或以后的有效期。'],
    en: ['Its last day, {date}, is past.', 'Check the content and give a last day from today on.'],
  },
  'panel-not-released': {
    status: 409,
    zh: ['这个栏目没有在屏幕上，不用撤下。', '请刷新栏目列表。'],
    en: ['This panel is not on the screen.', 'Reload the list of panels.'],
  },
  'panel-columns': {
    status: 422,
    zh: ['表格里找不到这些列：{columns}。', '请在表头写上这些列名，再粘贴或上传一次。'],
    en: [
      'The table lacks these columns: {columns}.',
      'Name them in its heading row and paste or upload it again.',
    ],
  },
} as const

const feedProblems = {
  'feed-offline': {
    status: 409,
    zh: ['本站点的网络模式是“离线”，不会访问任何地址。', '请改用表单或表格，或请管理员更改网络模式。'],
    en: [
      'This station is declared offline and asks no address.',
      'Use a form or a table, or have the network mode changed.',
    ],
  },
  'feed-address': {
    status: 422,
    zh: ['这个地址不能用：{reason}。', '请填写以 http:// 或 https:// 开头的完整地址。'],
    en: [
      'This address cannot be used: {reason}.',
      'Give a full address that begins with http:// or https://.',
    ],
  },
  'feed-unreachable': {
    status: 502,
    zh: ['连不上这个地址（{reason}）。', '请核对地址和网络，稍后再试。'],
    en: ['The address cannot be reached ({reason}).', 'Check address and network and try again later.'],
  },
  'feed-slow': {
    status: 504,
    zh: ['对方 {seconds} 秒内没有答完。', '请稍后再试；经常这样请换一个地址。'],
    en: [
      'The address did not answer in full within {seconds} seconds.',
      'Try later; if it stays so, use another.',
    ],
  },
  'feed-too-big': {
    status: 422,
    zh: ['对方的内容超过 {limitMb} MB。', '请向提供者要一个只含近期内容的地址。'],
    en: [
      'The answer is larger than {limitMb} MB.',
      'Ask its provider for an address with recent items only.',
    ],
  },
  'feed-status': {
    status: 502,
    zh: ['对方回答 {status}，没有内容。', '请核对地址；需要登录的地址不能用。'],
    en: [
      'The address answered {status}, without content.',
      'Check it; an address that asks for a login cannot be used.',
    ],
  },
  'feed-redirects': {
    status: 502,
    zh: ['地址转来转去，超过 {limit} 次。', '请填写最后到达的地址。'],
    en: ['The address redirects more than {limit} times.', 'Give the address where it ends.'],
  },
  'feed-private': {
    status: 422,
    zh: ['外网地址转到了内部网络的 {host}，已停止访问。', '请核对地址；确要用内网地址请直接填写它。'],
    en: [
      'A public address led to {host} inside a private network and was not followed.',
      'Check it; give a private address directly if it is meant.',
    ],
  },
  'feed-broken': {
    status: 422,
    zh: ['读不懂对方的内容：{detail}。', '请核对格式是否选对，或换一个地址。'],
    en: ['The answer cannot be read: {detail}.', 'Check the chosen format, or use another address.'],
  },
  'feed-empty': {
    status: 422,
    zh: ['对方的内容里没有可以上屏的条目。', '请核对地址、格式和字段对应。'],
    en: ['The answer holds nothing to show.', 'Check address, format and mapping.'],
  },
} as const

export const panelProblems = { ...editingProblems, ...feedProblems } as const
