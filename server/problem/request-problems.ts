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
    en: ['You are not signed in, or the token is not valid.', 'Sign in, or make a token with: ezhan token create.'],
  },
  forbidden: {
    status: 403,
    zh: ['您的身份（{role}）不能做这件事。', '请由以下身份的人员操作：{allowed}。'],
    en: ['Your role ({role}) may not do this.', 'Ask someone with one of these roles: {allowed}.'],
  },
} as const
