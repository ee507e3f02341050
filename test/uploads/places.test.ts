import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../server/problem/problem.ts'
import { browse } from '../../server/places/browse.ts'
import { removableMounts } from '../../server/places/mounts.ts'
import { openPlaces } from '../../server/places/place-desk.ts'
import type { Place } from '../../server/places/place.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A machine's files about its disks, with sticks whose mount points are real folders. */
function aMachine() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ezhan-places-')))
  folders.push(folder)
  const files = { mounts: join(folder, 'mounts'), block: join(folder, 'block') }
  const mounted: string[] = []
  mkdirSync(files.block)
  writeFileSync(files.mounts, '')
  return {
    folder,
    files,
    /** @param home where the device sits: behind a bus, or as a disk that says of itself whether it can be pulled out */
    plug(device: string, point: string, home: string, removable: '0' | '1') {
      const disk = join(folder, home, device.replace(/\d+$/, ''))
      mkdirSync(join(disk, device), { recursive: true })
      writeFileSync(join(disk, 'removable'), `${removable}\n`)
      symlinkSync(join(disk, device), join(files.block, device))
      mkdirSync(join(folder, point), { recursive: true })
      const escaped = join(folder, point).replaceAll(' ', '\\040')
      mounted.push(`/dev/${device} ${escaped} vfat rw 0 0`)
      writeFileSync(files.mounts, ['proc /proc proc rw 0 0', ...mounted, ''].join('\n'))
      return join(folder, point)
    },
    unplugAll: () => writeFileSync(files.mounts, ''),
  }
}

describe('what is plugged in', () => {
  it('is what can be pulled out, and what sits behind USB though it calls itself fixed', async () => {
    const machine = aMachine()
    machine.plug('sda1', 'root', 'pci0/ata1', '0')
    const stick = machine.plug('sdb1', 'U 盘', 'pci0/ata2', '1')
    const disk = machine.plug('sdc1', 'disk', 'pci0/usb2/2-1', '0')
    expect(await removableMounts(machine.files)).toEqual([stick, disk])
  })

  it('is what desktops mounted in their folder, Chinese names too', async () => {
    const machine = aMachine()
    const octal = [...Buffer.from('优盘')].map((byte) => `\\${byte.toString(8)}`).join('')
    writeFileSync(machine.files.mounts, `/dev/sdd1 /media/user/${octal} exfat rw 0 0\n`)
    expect(await removableMounts(machine.files)).toEqual(['/media/user/优盘'])
  })

  it('is told when it comes and when it goes, and not in between', async () => {
    const machine = aMachine()
    const told: string[][] = []
    const tell = (places: readonly Place[]) => void told.push(places.map(({ kind }) => kind))
    const { files, folder } = machine
    const desk = openPlaces({ inbox: join(folder, '收件'), platform: 'linux', files }, tell)
    await desk.look()
    machine.plug('sdb1', 'stick', 'pci0/ata2', '1')
    await desk.look()
    await desk.look()
    machine.unplugAll()
    await desk.look()
    expect(told).toEqual([['stick', 'inbox'], ['inbox']])
  })
})

describe('a folder that is looked through', () => {
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (error: unknown) => (error instanceof ProblemError ? error.code : error),
    )

  it('shows names and sizes, what systems leave passed over', async () => {
    const { folder } = aMachine()
    const root = join(folder, 'stick')
    mkdirSync(join(root, '科普中国'), { recursive: true })
    writeFileSync(join(root, '科普中国', 'a.jpg'), 'abc')
    writeFileSync(join(root, 'Thumbs.db'), 'abc')
    writeFileSync(join(root, '清单.csv'), 'abcd')
    expect(await browse([root], root)).toEqual({
      path: root,
      parent: null,
      folders: [{ name: '科普中国', path: join(root, '科普中国') }],
      files: [{ name: '清单.csv', sizeBytes: 4 }],
      more: false,
    })
    expect((await browse([root], join(root, '科普中国'))).parent).toBe(root)
  })

  it('never lies outside: not above, not beside, not behind a link', async () => {
    const { folder } = aMachine()
    const root = join(folder, 'stick')
    for (const name of ['stick', 'stick-beside', 'secret']) mkdirSync(join(folder, name))
    symlinkSync(join(folder, 'secret'), join(root, 'link'))
    for (const path of [folder, join(root, '..'), join(folder, 'stick-beside'), join(root, 'link'), '/etc'])
      expect(await codeOf(browse([root], path)), path).toBe('place-outside')
    expect(await codeOf(browse([root], join(root, 'gone')))).toBe('path-missing')
    expect((await browse([root], root)).folders).toEqual([])
  })

  it('is listed up to a bound', async () => {
    const { folder } = aMachine()
    const root = join(folder, 'stick')
    mkdirSync(root)
    for (let nth = 0; nth < 501; nth += 1) writeFileSync(join(root, `${nth}.jpg`), '')
    const { files, more } = await browse([root], root)
    expect([files.length, more]).toEqual([500, true])
  })
})
