/** Why a signed package was not taken in; nothing of it was, then. */
const takingProblems = {
  'package-damaged': {
    status: 422,
    zh: ['内容包在拷贝或下载途中损坏，一个文件也没有收下。', '请向发布者重新拷贝或下载，再导入。'],
    en: [
      'The package was damaged on its way; nothing of it was taken.',
      'Copy or download it again and import that.',
    ],
  },
  'package-broken': {
    status: 422,
    zh: ['内容包的清单与包内文件对不上，一个文件也没有收下。', '请向发布者要一个重新制作的内容包。'],
    en: [
      'The package does not hold what its list says; nothing of it was taken.',
      'Ask its publisher for a new one.',
    ],
  },
  'package-forged': {
    status: 422,
    zh: ['内容包的签名不对，内容可能被人改过，一个文件也没有收下。', '请不要使用它，并告知县级科协。'],
    en: [
      'The signature of the package is wrong: it may have been tampered with. Nothing of it was taken.',
      'Do not use it, and tell the county.',
    ],
  },
  'package-changed': {
    status: 422,
    zh: ['内容包里的“{name}”与签名时不同，一个文件也没有收下。', '请不要使用它，并告知县级科协。'],
    en: [
      '“{name}” in the package is not what was signed; nothing of the package was taken.',
      'Do not use it, and tell the county.',
    ],
  },
  'package-unknown-publisher': {
    status: 422,
    zh: [
      '内容包由“{publisher}”签名，本站不认识这把钥匙（指纹 {fingerprint}），没有收下。',
      '请县级在“网络内容”里核对指纹，添加为可信发布者后再导入。',
    ],
    en: [
      'The package is signed by “{publisher}” with a key that this station does not know ({fingerprint}).',
      'Have the county compare the fingerprint and add the publisher, then import it again.',
    ],
  },
  'package-replayed': {
    status: 409,
    zh: [
      '“{publisher}”的这个内容包是旧的（第 {sequence} 号），本站已收到第 {newest} 号，没有收下。',
      '不用再导入它；要新内容请向发布者要最新的内容包。',
    ],
    en: [
      'This package of “{publisher}” is old (number {sequence}); number {newest} came before it.',
      'Leave it; ask the publisher for the newest one.',
    ],
  },
  'package-twin': {
    status: 409,
    zh: [
      '“{publisher}”第 {sequence} 号内容包已经收过（最新第 {newest} 号），这一个与它不同，没有收下。',
      '请告知发布者两个内容包用了同一个编号，重新制作后再导入。',
    ],
    en: [
      'Number {sequence} of “{publisher}” was taken before (newest: {newest}), and this package differs from it.',
      'Tell the publisher that two packages bear one number, and import a new one.',
    ],
  },
  'signed-only': {
    status: 409,
    zh: [
      '本站只收签名内容包，这里的 {files} 个散放文件没有收下。',
      '请向发布者要签名内容包，或请县级关闭“只收签名内容包”。',
    ],
    en: [
      'This station takes signed packages only; the {files} loose files were not taken.',
      'Ask the publisher for a signed package, or have the county switch that setting off.',
    ],
  },
} as const

/** Why no package was made. */
const packingProblems = {
  'package-unclassified': {
    status: 422,
    zh: [
      '不知道它的来源，内容包里的每条内容都要写明来源。',
      '请放进以来源命名的文件夹，或在清单里写明来源。',
    ],
    en: [
      'Nobody says where it comes from, and a package has to.',
      'Put it into a folder named after its source, or say so in the table.',
    ],
  },
  'package-empty': {
    status: 422,
    zh: ['文件夹里没有可以上屏的内容。', '请放入内容后再制作。'],
    en: ['There is nothing to show in the folder.', 'Put the content in and pack again.'],
  },
  'package-too-many': {
    status: 422,
    zh: ['文件超过 {limit} 个。', '请分成几个文件夹，各做一个内容包。'],
    en: ['There are more than {limit} files.', 'Split them into several packages.'],
  },
  'package-too-big': {
    status: 422,
    zh: ['内容超过 {limitMb} MB，U盘和压缩格式放不下这么大的文件。', '请分成几个文件夹，各做一个内容包。'],
    en: [
      'The content exceeds {limitMb} MB, which neither sticks nor the format hold.',
      'Split it into several packages.',
    ],
  },
  'package-names': {
    status: 422,
    zh: ['文件名或清单不合内容包的要求：{detail}。', '请改正文件名或清单后再制作。'],
    en: ['A file name or the table does not fit a package: {detail}.', 'Correct it and pack again.'],
  },
  'package-foreign': {
    status: 422,
    zh: ['这个内容包由“{publisher}”用另一把钥匙签名，不能列进这份目录。', '请把它移出文件夹，再制作目录。'],
    en: [
      'This package is signed by “{publisher}” with another key, and this index cannot offer it.',
      'Move it out of the folder and make the index again.',
    ],
  },
  'package-same-number': {
    status: 422,
    zh: [
      '已有另一个内容包是第 {sequence} 号，站点只会收其中一个。',
      '请删去一个，或用 --sequence 另编号重新制作，再制作目录。',
    ],
    en: [
      'Another package is number {sequence} already; stations take one of them only.',
      'Remove one, or pack it again with another --sequence.',
    ],
  },
  'package-key': {
    status: 422,
    zh: ['钥匙文件 {path} 读不出可用的签名钥匙。', '请用 ezhan pack key 制作钥匙，或改正路径。'],
    en: ['The file {path} holds no key to sign with.', 'Make one with ezhan pack key, or correct the path.'],
  },
  'package-key-exists': {
    status: 409,
    zh: ['{path} 已经存在，没有覆盖。', '请换一个文件名；钥匙一旦丢失，各站点都要重新添加发布者。'],
    en: ['{path} is there already and was not overwritten.', 'Choose another name.'],
  },
} as const

export const packageProblems = { ...takingProblems, ...packingProblems } as const
