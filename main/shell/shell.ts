/** The port behind which electron, chromium and headless are alike. A shell owns the window and nothing else. */
export interface Shell {
  readonly name: ShellName
  /** Opens the window on `url`. Rejects when the window cannot be had. */
  open(url: string): Promise<void>
  /** What the compositor shows now, as JPEG. */
  screenshot(): Promise<Buffer>
  /** Closes the window and ends every process of the shell; never rejects, done within 2 s. */
  close(): Promise<void>
}

export type ShellName = 'electron' | 'chromium' | 'headless'

/** What a shell tells about its window; the shell has already begun to put it right. */
export type ShellEvent =
  | { readonly type: 'crashed' }
  | { readonly type: 'hung' }
  | { readonly type: 'recovered' }
  /** The shell cannot come back by itself: its process is gone. */
  | { readonly type: 'lost'; readonly reason: string }

export interface ShellOptions {
  /** The shell's private folder, for its profile; made if missing. */
  readonly profileFolder: string
  /** Size of a window that has no screen to fill: headless, or a display without window manager. */
  readonly width: number
  readonly height: number
  readonly onEvent: (event: ShellEvent) => void
}
