/** What the gate says: signing in, and the first password. */
export const sessionZh = {
  signIn: {
    title: '登录控制台',
    name: '用户名',
    password: '密码',
    submit: '登录',
    code: '动态验证码（6 位）',
    hint: '首次使用：用户名 admin，密码在控制器第一次启动时打印在屏幕上。',
    expired: '登录已过期。请重新登录。',
    out: '退出登录',
  },
  password: {
    title: '请设置新密码',
    why: '首次密码只能用一次。设置新密码后即可使用控制台。',
    current: '当前密码',
    chosen: '新密码',
    rule: '不少于 10 位，不能与原密码相同。',
    again: '再输一次新密码',
    differ: '两次输入的新密码不一样。请重新输入。',
    submit: '保存新密码',
  },
}
