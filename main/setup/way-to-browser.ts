/** How this machine comes by a browser: setup installs it itself, or a person is told the exact command. */
export type WayToBrowser =
  | { readonly type: 'apt'; readonly packageName: string }
  | { readonly type: 'tell'; readonly lines: readonly string[] }

export interface Machine {
  readonly platform: NodeJS.Platform
  /** The text of /etc/os-release; empty where there is none. */
  readonly osRelease: string
  readonly asRoot: boolean
}

const valueOf = (osRelease: string, key: string) =>
  new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(osRelease)?.[1]?.toLowerCase() ?? ''

export function wayToBrowser({ platform, osRelease, asRoot }: Machine): WayToBrowser {
  if (platform === 'win32')
    return tell('请安装 Microsoft Edge（Windows 自带）或 Google Chrome，然后重新运行 npm run setup。')
  const system = valueOf(osRelease, 'ID')
  const family = `${system} ${valueOf(osRelease, 'ID_LIKE')}`
  // Ubuntu's chromium package is a stub that asks for a snap, which takes neither our pipe nor our profile.
  if (system === 'ubuntu' || valueOf(osRelease, 'UBUNTU_CODENAME'))
    return tell(
      'Ubuntu 自带的 Chromium 是 snap 版，不能用作播放窗口。请下载 Google Chrome 的 deb 安装包，在它所在的目录运行：',
      '  sudo apt-get install -y ./google-chrome-stable_current_amd64.deb',
      '然后重新运行 npm run setup。',
    )
  if (/debian|uos|deepin|kylin/.test(family))
    return asRoot
      ? { type: 'apt', packageName: 'chromium' }
      : byHand('sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium')
  if (/fedora|rhel|centos|openeuler|anolis/.test(family)) return byHand('sudo dnf install -y chromium')
  if (/suse/.test(family)) return byHand('sudo zypper install -y chromium')
  return tell(
    '请用系统的软件管理安装 Chromium、Google Chrome 或 Microsoft Edge，然后重新运行 npm run setup。',
  )
}

const tell = (...lines: string[]): WayToBrowser => ({ type: 'tell', lines })

const byHand = (command: string) =>
  tell('没有找到可用的浏览器。请运行下面的命令安装：', `  ${command}`, '然后重新运行 npm run setup。')
