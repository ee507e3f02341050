import '@fontsource-variable/noto-sans-sc/wght.css'

/** The bundled type, and the sign that stands for what it lacks (look/unknown-sign.css). */
const families = '"Private Sign", "Noto Sans SC Variable", "Unknown Sign"'
/** The font comes from this machine: what has not come by then will not come. */
const patienceMs = 4_000

/**
 * Resolves when the bundled type has every character of the text. Machines in the field have no Chinese font, and
 * a box in place of a character on the glass is worse than a moment's wait.
 */
export async function typeReady(text: string): Promise<void> {
  const late = new Promise<void>((resolve) => window.setTimeout(resolve, patienceMs))
  const loaded = document.fonts.load(`1em ${families}`, text).then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([loaded, late])
}
