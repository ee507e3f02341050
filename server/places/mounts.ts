import { readFile, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Where Linux tells what is mounted and what of it can be pulled out. */
export interface SystemFiles {
  /** `/proc/mounts` */
  readonly mounts: string
  /** `/sys/class/block` */
  readonly block: string
}

export const linuxFiles: SystemFiles = { mounts: '/proc/mounts', block: '/sys/class/block' }

/** Desktops mount what was plugged in here, whatever it is. */
const desktopFolders = ['/media/', '/run/media/']

/** Mount points of removable media, without asking any program. */
export async function removableMounts({ mounts, block }: SystemFiles): Promise<string[]> {
  const lines = (await readFile(mounts, 'utf8').catch(() => '')).split('\n')
  const points: string[] = []
  for (const line of lines) {
    const [device = '', escaped = ''] = line.split(' ')
    const point = unescaped(escaped)
    if (!device.startsWith('/dev/') || points.includes(point)) continue
    const isDesktops = desktopFolders.some((folder) => point.startsWith(folder))
    if (isDesktops || (await isRemovable(block, basename(device)))) points.push(point)
  }
  return points
}

/** Spaces and Chinese are written as `\040` and the like. */
function unescaped(word: string): string {
  const bytes = word.replaceAll(
    /\\([0-7]{3})/g,
    (_, octal: string) => `%${parseInt(octal, 8).toString(16).padStart(2, '0')}`,
  )
  try {
    return decodeURIComponent(bytes.replaceAll(/%(?![0-9a-f]{2})/g, '%25'))
  } catch {
    return word
  }
}

/** A partition says it of its disk. Disks in a box on USB call themselves fixed, but sit behind the bus. */
async function isRemovable(block: string, name: string): Promise<boolean> {
  const own = await realpath(join(block, name)).catch(() => null)
  if (own === null) return false
  if (/\/usb\d*\//.test(own)) return true
  for (const folder of [own, join(own, '..')]) {
    const says = await readFile(join(folder, 'removable'), 'utf8').catch(() => '')
    if (says.trim() === '1') return true
  }
  return false
}
