export interface FlagChoice {
  readonly headless: boolean
  readonly profileFolder: string
  readonly width: number
  readonly height: number
  /** Chromium refuses to start sandboxed as root; every other user runs sandboxed. */
  readonly asRoot: boolean
  /** /dev/shm is too small for video frames, as in most containers. */
  readonly scarceSharedMemory: boolean
}

/** What stands before our page comes, and between two pages: black, never white. */
export const blackPage = 'data:text/html,<body style="background:black">'

/** No call to the outside, neither at the start nor later. */
export const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

/** Nothing of the browser's own ever stands over the page. */
const bare = [
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--disable-prompt-on-repost',
  '--disable-hang-monitor',
  '--disable-back-forward-cache',
  '--disable-extensions',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--password-store=basic',
  '--deny-permission-prompts',
  '--disable-features=Translate,MediaRouter,OptimizationHints,CalculateNativeWinOcclusion',
]

/** It plays with sound unasked, and at full pace when covered. */
export const playingFlags = [
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

export function browserFlags(choice: FlagChoice): string[] {
  const { headless, profileFolder, width, height, asRoot, scarceSharedMemory } = choice
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profileFolder}`,
    // Where no window manager runs, kiosk alone does not fill the screen; and a window of exactly the screen's
    // size is made one pixel smaller both ways (measured on Chromium 156), so it is asked for one row more.
    `--window-size=${width},${headless ? height : height + 1}`,
    '--window-position=0,0',
    '--lang=zh-CN',
    ...quietFlags,
    ...bare,
    ...playingFlags,
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(scarceSharedMemory ? ['--disable-dev-shm-usage'] : []),
    ...(headless ? ['--headless=new', blackPage] : ['--kiosk', `--app=${blackPage}`]),
  ]
}
