import { describe, expect, it } from 'vitest'
import { wayToBrowser, type Machine } from '../../main/setup/way-to-browser.ts'

const wayOn = (osRelease: string, machine: Partial<Machine> = {}) =>
  wayToBrowser({ platform: 'linux', osRelease, asRoot: false, ...machine })

const told = (way: ReturnType<typeof wayOn>) => (way.type === 'tell' ? way.lines.join('\n') : '')

const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
const mint = 'ID=linuxmint\nID_LIKE="ubuntu debian"\nUBUNTU_CODENAME=noble\n'

describe('the way to a browser', () => {
  it('is apt-get for root on Debian and its kin', () => {
    expect(wayOn(debian, { asRoot: true })).toEqual({ type: 'apt', packageName: 'chromium' })
    expect(wayOn('ID=deepin\n', { asRoot: true }).type).toBe('apt')
    expect(wayOn('ID=kylin\nID_LIKE=debian\n', { asRoot: true }).type).toBe('apt')
  })

  it('is the exact command for everyone else on Debian', () => {
    expect(told(wayOn(debian))).toContain('sudo apt-get install -y --no-install-recommends chromium')
  })

  it("avoids Ubuntu's snap, even as root", () => {
    expect(told(wayOn(ubuntu, { asRoot: true }))).toContain('Google Chrome')
    expect(told(wayOn(mint, { asRoot: true }))).toContain('Google Chrome')
  })

  it('is dnf on openEuler and Fedora', () => {
    expect(told(wayOn('ID="openEuler"\n'))).toContain('sudo dnf install -y chromium')
    expect(told(wayOn('ID=fedora\n'))).toContain('sudo dnf install -y chromium')
  })

  it('is Edge on Windows', () => {
    expect(told(wayOn('', { platform: 'win32' }))).toContain('Microsoft Edge')
  })

  it('is a plain word on a system that is not known', () => {
    expect(told(wayOn(''))).toContain('npm run setup')
  })
})
