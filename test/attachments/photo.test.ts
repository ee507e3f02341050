import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { AttachmentShelf } from '../../server/attachments/attachment-shelf.ts'
import { aFolder } from '../records/a-book.ts'

const plain = { create: { width: 60, height: 40, channels: 3, background: '#1d5f58' } } as const

/** As a telephone takes it: lying on its side, with where and when. */
const aTelephonePhoto = () =>
  sharp(plain)
    .withExif({
      IFD0: { Make: '某品牌', Orientation: '6' },
      IFD3: { GPSLatitude: '23/1 8/1 0/1', GPSLongitude: '113/1 20/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

describe('a photo', () => {
  it('is kept upright, without where it was taken', async () => {
    const photo = await aTelephonePhoto()
    expect((await sharp(photo).metadata()).exif?.includes('GPS') ?? false).toBe(false)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const shelf = new AttachmentShelf(aFolder())
    const { hash } = await shelf.keep(photo)
    const kept = await sharp(readFileSync(shelf.find(hash) ?? '')).metadata()
    expect([kept.format, kept.width, kept.height]).toEqual(['jpeg', 40, 60])
    expect(kept.exif).toBeUndefined()
    expect(kept.orientation).toBeUndefined()
  })

  it('is named by what is kept, and kept once', async () => {
    const shelf = new AttachmentShelf(aFolder())
    const photo = await sharp(plain).png().toBuffer()
    const first = await shelf.keep(photo)
    expect(await shelf.keep(photo)).toEqual(first)
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['text', Buffer.from('这不是照片')],
    ['a drawing that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a photo that was cut off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['nothing', Buffer.alloc(0)],
  ])('is refused where it is %s', async (_, bytes) => {
    await expect(new AttachmentShelf(aFolder()).keep(bytes)).rejects.toThrow('不是完整的 JPG 或 PNG')
  })

  it('that was never kept is not found, whatever it is called', () => {
    const shelf = new AttachmentShelf(aFolder())
    expect(shelf.find('a'.repeat(64))).toBeNull()
    expect(shelf.find('../../station.db')).toBeNull()
  })
})
