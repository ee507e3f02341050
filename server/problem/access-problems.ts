/** Why an account, a code or a session was not changed. */
export const accessProblems = {
  'sign-in-code': {
    status: 401,
    zh: ['这个账号还要动态验证码。', '请输入验证器应用上的 6 位数字。'],
    en: ['This account also asks for a code.', 'Enter the six digits that your authenticator shows.'],
  },
  'code-wrong': {
    status: 422,
    zh: ['验证码不对或已用过。', '请等验证器显示下一个数字后再输入；若总是不对，请校准手机时间。'],
    en: [
      'The code is wrong or was used before.',
      'Wait for the next one; where none works, set the phone’s clock.',
    ],
  },
  'user-exists': {
    status: 409,
    zh: ['已经有名为“{name}”的账号。', '请换一个用户名，或重新启用原账号。'],
    en: ['There is an account named “{name}” already.', 'Choose another name, or reopen that account.'],
  },
  'user-missing': {
    status: 404,
    zh: ['没有名为“{name}”的账号。', '请核对用户名。'],
    en: ['There is no account named “{name}”.', 'Check the name.'],
  },
  'last-admin': {
    status: 409,
    zh: ['这是最后一个可用的管理员账号。', '请先另设一名管理员，再停用或降级这个账号。'],
    en: ['This is the last administrator.', 'Make another one first, then close or change this account.'],
  },
} as const
