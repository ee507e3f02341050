import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../main/shell/chromium/find-browser.ts'

const machineWith = (files: Readonly<Record<string, string>>) => ({
  exists: (path: string) => path in files,
  startOf: (path: string) => files[path] ?? '',
})

const snapStub =
  '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then\n  echo "snap install chromium"\n  exit 1\nfi\n'
const path = { PATH: '/usr/local/bin:/usr/bin' }

describe('the search for a browser', () => {
  it('prefers Chromium to Chrome and Edge', () => {
    const machine = machineWith({ '/usr/bin/google-chrome': '', '/usr/bin/chromium': '\x7fELF' })
    expect(findBrowser('linux', path, machine)).toBe('/usr/bin/chromium')
  })

  it("passes over Ubuntu's stub, which only starts a snap", () => {
    const machine = machineWith({ '/usr/bin/chromium-browser': snapStub, '/usr/bin/microsoft-edge': '' })
    expect(findBrowser('linux', path, machine)).toBe('/usr/bin/microsoft-edge')
    expect(findBrowser('linux', { PATH: '/snap/bin' }, machineWith({ '/snap/bin/chromium': '' }))).toBeNull()
  })

  it('looks in the usual folders when PATH leaves them out', () => {
    expect(findBrowser('linux', {}, machineWith({ '/usr/bin/chromium': '' }))).toBe('/usr/bin/chromium')
  })

  it('takes the one that EZHAN_BROWSER names, and no other', () => {
    const machine = machineWith({ '/opt/my-chromium': '', '/usr/bin/chromium': '' })
    expect(findBrowser('linux', { ...path, EZHAN_BROWSER: '/opt/my-chromium' }, machine)).toBe(
      '/opt/my-chromium',
    )
    expect(findBrowser('linux', { ...path, EZHAN_BROWSER: '/opt/gone' }, machine)).toBeNull()
  })

  it('finds the Edge that comes with Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' }
    expect(findBrowser('win32', env, machineWith({ [edge]: '' }))).toBe(edge)
  })

  it('says so when there is none', () => {
    expect(findBrowser('linux', path, machineWith({}))).toBeNull()
    expect(findBrowser('win32', {}, machineWith({}))).toBeNull()
  })
})
