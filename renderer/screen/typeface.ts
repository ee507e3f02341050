import '@fontsource-variable/noto-sans-sc/wght.css'

const family = '"Noto Sans SC Variable"'
/** The font comes from this machine: what has not come by then will not come. */
const patienceMs = 4_000

/**
 * Resolves when the bundled type has every character of the text. Machines in the field have no Chinese font, and
 * a box in place of a character on the glass is worse than a moment's wait.
 */
export async function typeReady(text: string): Promise<void> {
  const late = new Promise<void>((resolve) => window.setTimeout(resolve, patienceMs))
  const loaded = document.fonts.load(`1em ${family}`, text).then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([loaded, late])
}
