import type { Page } from 'playwright'
import sharp from 'sharp'

/** The test clips' own colours. White is the bar that moves over each clip. */
const named = {
  red: [200, 30, 30],
  green: [30, 150, 50],
  blue: [30, 70, 200],
  white: [255, 255, 255],
} as const

const near = (pixel: readonly number[], colour: readonly number[]) =>
  Math.hypot(...colour.map((part, index) => part - (pixel[index] ?? 0))) < 60

/** Records the pictures that the compositor makes of the glass while clips move; of stills it is told too few. */
export async function glassFilm(page: Page) {
  const pictures: Buffer[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(Buffer.from(data, 'base64'))
    void session.send('Page.screencastFrameAck', { sessionId })
  })
  await session.send('Page.startScreencast', {
    format: 'png',
    maxWidth: 320,
    maxHeight: 180,
    everyNthFrame: 1,
  })
  return {
    /** The colour names at one place through all pictures; what is no colour of the clips is given as it is. */
    async colours(across: number, down: number): Promise<string[]> {
      await session.send('Page.stopScreencast')
      const seen: string[] = []
      for (const picture of pictures) {
        const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
        const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * 3
        const pixel = [...data.subarray(at, at + 3)]
        const found = Object.entries(named).find(([, colour]) => near(pixel, colour))?.[0]
        // The bar passes the place now and then.
        if (found !== 'white') seen.push(found ?? pixel.join(','))
      }
      return seen
    },
  }
}
