/** Why the window that was asked for cannot be had. */
export const shellProblems = {
  'shell-not-installed': {
    status: 503,
    zh: ['这台机器上没有安装 {shell} 窗口程序。', '请运行 npm run setup，或去掉 --shell，由程序自行选择。'],
    en: [
      'The {shell} shell is not installed on this machine.',
      'Run npm run setup, or leave out --shell to let the program choose.',
    ],
  },
  'display-missing': {
    status: 503,
    zh: [
      '没有找到显示器的桌面环境，{shell} 窗口打不开。',
      '请登录桌面后再启动，或用 --headless 不开窗口试运行。',
    ],
    en: [
      'There is no display to open the {shell} window on.',
      'Start it from a desktop session, or try it without a window: --headless.',
    ],
  },
} as const
