import { describe, expect, it } from 'vitest'
import { chooseShell, type ShellWish } from '../../main/shell/choose.ts'

const electron = '/opt/electron'
const browser = '/usr/bin/chromium'
const withDisplay = { DISPLAY: ':0' }

const choose = (wish: Partial<ShellWish>) =>
  chooseShell({ wanted: null, platform: 'linux', env: withDisplay, found: { electron, browser }, ...wish })

describe('the choice of a shell', () => {
  it('is Electron where its program is installed', () => {
    expect(choose({}).name).toBe('electron')
  })

  it('is a system browser where Electron has not been fetched', () => {
    expect(choose({ found: { electron: null, browser } }).name).toBe('chromium')
  })

  it('is headless without a display, even where Electron is installed', () => {
    expect(choose({ env: {} }).name).toBe('headless')
  })

  it('takes Wayland for a display, and Windows for one always', () => {
    expect(choose({ env: { WAYLAND_DISPLAY: 'wayland-0' } }).name).toBe('electron')
    expect(choose({ platform: 'win32', env: {} }).name).toBe('electron')
  })

  it('follows what was asked for', () => {
    expect(choose({ wanted: 'headless' }).name).toBe('headless')
    expect(choose({ wanted: 'chromium' }).name).toBe('chromium')
  })

  it('says that nothing is installed', () => {
    const found = { electron: null, browser: null }
    expect(choose({ found })).toMatchObject({ name: null, code: 'shell-missing' })
    expect(choose({ found, wanted: 'headless' })).toMatchObject({ name: null, code: 'shell-missing' })
  })

  it('says that the shell asked for is not installed, rather than take another', () => {
    expect(choose({ wanted: 'electron', found: { electron: null, browser } })).toEqual({
      name: null,
      code: 'shell-not-installed',
      words: { shell: 'electron' },
    })
  })

  it('says that a window needs a display', () => {
    expect(choose({ wanted: 'chromium', env: {} })).toMatchObject({ name: null, code: 'display-missing' })
    expect(choose({ env: {}, found: { electron, browser: null } })).toMatchObject({ code: 'display-missing' })
  })
})
