const keptAs = 'ezhan-console-reloaded'
/** A page that is missing again so soon is missing for good. */
const againMs = 30_000

/** After an update a page that was opened before it asks for parts that are gone: it is loaded anew, once. */
export function reloadAfterUpdate(window: Window): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(window.sessionStorage.getItem(keptAs) ?? 0)
    if (Date.now() - last < againMs) return
    event.preventDefault()
    window.sessionStorage.setItem(keptAs, String(Date.now()))
    window.location.reload()
  })
}
