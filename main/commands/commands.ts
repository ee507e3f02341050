/** A command's words, without its name, in; its exit code out. */
export type Command = (argv: string[]) => Promise<number>

/** Each command is loaded when it is called: `ezhan token` does not wait for the player. */
export const commands = {
  start: { summary: '启动站点：打开屏幕并开始播放', load: async () => (await import('./start.ts')).start },
  import: {
    summary: '导入文件夹、U盘或单个文件',
    load: async () => (await import('./import.ts')).importContent,
  },
  pack: { summary: '制作签名内容包、发布者钥匙和目录', load: async () => (await import('./pack.ts')).pack },
  hours: { summary: '查询播放时长', load: async () => (await import('./hours.ts')).hours },
  assess: { summary: '查看某月考核结果', load: async () => (await import('./assess.ts')).assess },
  return: { summary: '导出某月月报', load: async () => (await import('./return.ts')).monthReturn },
  evidence: { summary: '导出某月佐证材料包', load: async () => (await import('./evidence.ts')).evidence },
  inspect: {
    summary: '核验检查模式的签名文字',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  seal: { summary: '核验或导出日封存', load: async () => (await import('./seal.ts')).seal },
  backup: { summary: '备份站点数据库', load: async () => (await import('./backup.ts')).backup },
  restore: { summary: '用备份恢复站点数据库', load: async () => (await import('./restore.ts')).restore },
  token: { summary: '管理接口令牌', load: async () => (await import('./token.ts')).token },
  doctor: { summary: '检查这台机器和站点', load: async () => (await import('./doctor.ts')).doctor },
  setup: { summary: '安装浏览器、生成页面', load: async () => (await import('../setup/setup.ts')).setup },
} satisfies Record<string, { summary: string; load: () => Promise<Command> }>

export type CommandName = keyof typeof commands
export const commandNames = Object.keys(commands) as CommandName[]
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
