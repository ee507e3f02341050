/** A file's bytes in base64; null where the browser cannot read it, for a stick was pulled out. */
export function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : null)
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(file)
  })
}
