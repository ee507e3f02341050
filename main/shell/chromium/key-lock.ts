/**
 * Runs in the page before its own scripts: keys and gestures that leave the page do nothing.
 * --kiosk alone lets Ctrl+T, Ctrl+N, Ctrl+P and F1 through (measured on Chromium 156).
 */
export const keyLock = `(() => {
  const swallow = (event) => { event.preventDefault(); event.stopImmediatePropagation() }
  const leaves = (event) =>
    event.ctrlKey || event.altKey || event.metaKey || /^(F\\d+|Browser|Launch)/.test(event.key)
  addEventListener('keydown', (event) => leaves(event) && swallow(event), true)
  for (const kind of ['contextmenu', 'dragover', 'drop', 'auxclick']) addEventListener(kind, swallow, true)
  window.open = () => null
  window.print = () => undefined
})()`
