/** Why somebody is not trusted to sign. */
const publisherProblems = {
  'publisher-key': {
    status: 422,
    zh: ['这不是可用的公钥。', '请使用发布者给的名片文件，不要手工改动。'],
    en: ['This is no public key that can be used.', 'Use the card that the publisher gave, as it is.'],
  },
  'publisher-known': {
    status: 409,
    zh: ['这把钥匙已经是可信发布者“{name}”的。', '不用再添加。'],
    en: ['This key is already trusted, as “{name}”.', 'Nothing needs to be added.'],
  },
  'publisher-missing': {
    status: 404,
    zh: ['没有这个可信发布者，或已被移除。', '请刷新发布者列表。'],
    en: ['There is no such publisher, or it was removed.', 'Reload the list of publishers.'],
  },
  'publisher-feeds': {
    status: 409,
    zh: ['网络内容“{feed}”还用着这个发布者。', '请先删除或停用这条网络内容。'],
    en: ['The feed “{feed}” still relies on this publisher.', 'Remove that feed first.'],
  },
} as const

/** Why nothing came over a feed. */
const fetchProblems = {
  'source-missing': {
    status: 404,
    zh: ['没有这条网络内容，或已被删除。', '请刷新网络内容列表。'],
    en: ['There is no such feed, or it was removed.', 'Reload the list of feeds.'],
  },
  'source-edition': {
    status: 409,
    zh: ['网络内容刚被{name}改过（第 {edition} 版），您的修改没有保存。', '请重新载入，在新版上再改。'],
    en: [
      '{name} has just changed the feeds (edition {edition}); yours was not saved.',
      'Reload and change the newest edition.',
    ],
  },
  'source-offline': {
    status: 409,
    zh: ['本站点的网络模式是“离线”，不会从网络取内容。', '请用U盘导入签名内容包，或请管理员更改网络模式。'],
    en: [
      'This station is declared offline and fetches nothing.',
      'Import signed packages from a stick, or have the network mode changed.',
    ],
  },
  'source-running': {
    status: 409,
    zh: ['正在取另一条网络内容。', '请等它完成后再试。'],
    en: ['Another feed is being fetched.', 'Try again when it is done.'],
  },
  'source-plain': {
    status: 422,
    zh: ['地址 {host} 不是 https，只有内网方式才可以用 http。', '请向发布者要 https 地址。'],
    en: [
      'The address {host} is not https; http is for intranet stations only.',
      'Ask the publisher for an https address.',
    ],
  },
  'index-broken': {
    status: 502,
    zh: ['这个地址给的不是内容包目录，或目录不完整。', '请核对地址；仍不行请联系发布者。'],
    en: ['The address gives no index of packages, or a damaged one.', 'Check it, then ask the publisher.'],
  },
  'index-forged': {
    status: 502,
    zh: ['目录不是所选发布者签名的，可能被人换过，什么也没有取。', '请停用这条网络内容，并告知县级科协。'],
    en: [
      'The index is not signed by the chosen publisher; nothing was fetched.',
      'Switch the feed off and tell the county.',
    ],
  },
  'index-replayed': {
    status: 502,
    zh: [
      '对方给的是旧目录（第 {sequence} 号），本站见过第 {newest} 号，什么也没有取。',
      '请联系发布者；连续出现请告知县级科协。',
    ],
    en: [
      'The address gave an old index (number {sequence}); number {newest} was seen before. Nothing was fetched.',
      'Ask the publisher; if it goes on, tell the county.',
    ],
  },
  'index-expired': {
    status: 502,
    zh: [
      '目录已于 {date} 过期，发布者没有更新，或有人拦住了更新。',
      '请联系发布者更新目录，并核对本机时间。',
    ],
    en: [
      'The index ran out on {date}: nobody renewed it, or somebody holds the new one back.',
      'Ask the publisher, and check this clock.',
    ],
  },
  'download-changed': {
    status: 502,
    zh: ['下载的内容包与目录里写的不一样，已丢弃。', '会在下次自动重新下载；连续出现请联系发布者。'],
    en: [
      'The package that came is not the one in the index and was thrown away.',
      'It is fetched again next time; if it goes on, ask the publisher.',
    ],
  },
  'download-cut': {
    status: 502,
    zh: ['下载中断，已下载 {doneMb} MB。', '不用处理，下次接着下载。'],
    en: ['The download was cut off after {doneMb} MB.', 'It goes on from there next time.'],
  },
  'download-refused': {
    status: 502,
    zh: ['内容包下载成功，但有 {refused} 个文件没有收下。', '请到“内容”页查看原因。'],
    en: [
      'The package came, but {refused} of its files were refused.',
      'See the reasons on the content page.',
    ],
  },
  'source-stopped': {
    status: 409,
    zh: ['导入被中止，内容包没有收完。', '下次会自动重新取，也可以现在再取一次。'],
    en: [
      'The import was stopped before its end.',
      'It is fetched again next time, or now if you ask for it.',
    ],
  },
  'source-clock': {
    status: 409,
    zh: ['机器时钟不可信，不能判断目录是否过期，没有取内容。', '请先校准系统时间。'],
    en: [
      'The clock cannot be trusted, so nobody can tell whether an index is stale; nothing was fetched.',
      'Set the time first.',
    ],
  },
} as const

export const feedingProblems = { ...publisherProblems, ...fetchProblems } as const
