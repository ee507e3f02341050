/** Why a request was not carried out. */
export const requestProblems = {
  'bad-request': {
    status: 400,
    zh: ['请求的内容不对：{detail}。', '请按 /api/docs 的说明修改后重试。'],
    en: ['The request is not valid: {detail}.', 'Correct it as /api/docs describes and try again.'],
  },
  'not-found': {
    status: 404,
    zh: ['没有这个地址或内容。', '请核对地址，接口说明见 /api/docs。'],
    en: ['There is nothing at this address.', 'Check the address; /api/docs lists the interface.'],
  },
  unauthenticated: {
    status: 401,
    zh: ['没有登录，或令牌无效。', '请登录，或用 ezhan token create 新建令牌。'],
    en: [
      'You are not signed in, or the token is not valid.',
      'Sign in, or make a token with: ezhan token create.',
    ],
  },
  forbidden: {
    status: 403,
    zh: ['您的身份（{role}）不能做这件事。', '请由以下身份的人员操作：{allowed}。'],
    en: ['Your role ({role}) may not do this.', 'Ask someone with one of these roles: {allowed}.'],
  },
  csrf: {
    status: 403,
    zh: ['这次修改不是从控制台页面发出的。', '请刷新控制台页面后重试。'],
    en: ['This change did not come from the console.', 'Reload the console and try again.'],
  },
  'password-first': {
    status: 403,
    zh: ['还在使用首次密码。', '请先设置新密码。'],
    en: ['The first password is still in use.', 'Choose a new password first.'],
  },
  'sign-in-wrong': {
    status: 401,
    zh: ['用户名或密码不对。', '请核对后重试。'],
    en: ['The name or the password is wrong.', 'Check both and try again.'],
  },
  'sign-in-locked': {
    status: 429,
    zh: ['密码连续输错，暂时不能登录。', '请在 {seconds} 秒后重试。'],
    en: ['Too many wrong passwords.', 'Try again in {seconds} seconds.'],
  },
  'password-weak': {
    status: 422,
    zh: ['新密码太短或与原密码相同。', '请换一个不少于 10 位的密码。'],
    en: ['The new password is too short or the same as before.', 'Choose one of at least 10 characters.'],
  },
  'too-many': {
    status: 429,
    zh: ['请求太频繁。', '请稍等一分钟再试。'],
    en: ['Too many requests.', 'Wait a minute and try again.'],
  },
  'range-wrong': {
    status: 400,
    zh: ['起止日期不对：{from} 至 {to}。', '起始日期不能晚于结束日期，一次最多查询 10 年。'],
    en: [
      'The dates are not valid: {from} to {to}.',
      'The first may not be later than the last; ten years at most.',
    ],
  },
  'not-sealed': {
    status: 404,
    zh: ['{date} 还没有封存。', '每天零点后封存前一天；请查询已经过去的日子。'],
    en: ['{date} has not been sealed.', 'A day is sealed after its midnight; ask for a day that is over.'],
  },
  'no-seals': {
    status: 404,
    zh: ['{path} 里没有 .ezseal 封存文件。', '请核对目录；封存文件用 ezhan seal export 导出。'],
    en: ['There are no .ezseal files in {path}.', 'Check the folder; ezhan seal export writes them.'],
  },
  'no-window': {
    status: 503,
    zh: ['屏幕窗口还没有打开，截不了图。', '请稍后重试；仍不行请运行 ezhan doctor。'],
    en: ['The screen has no window yet, so there is no picture.', 'Try again shortly, or run: ezhan doctor.'],
  },
  'import-running': {
    status: 409,
    zh: ['正在导入另一批内容。', '请等它完成后再导入。'],
    en: ['Another import is under way.', 'Wait until it is done.'],
  },
  'path-missing': {
    status: 404,
    zh: ['找不到 {path}。', '请核对路径；若是U盘，请确认已插好。'],
    en: ['There is no {path}.', 'Check the path; if it is a USB stick, check that it is plugged in.'],
  },
  internal: {
    status: 500,
    zh: ['程序内部出错，这次操作没有完成。', '请重试；仍不行请运行 ezhan doctor 并查看日志。'],
    en: ['Something broke inside the program; nothing was done.', 'Try again, or run: ezhan doctor.'],
  },
} as const
