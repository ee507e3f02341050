const refused = [
  'keydown',
  'keyup',
  'keypress',
  'contextmenu',
  'dragstart',
  'dragover',
  'drop',
  'selectstart',
  'auxclick',
  'wheel',
  'gesturestart',
] as const

/** No key, menu, drag or selection does anything: a kiosk window alone still lets Ctrl+T, Ctrl+N and Ctrl+P through. */
export function lockDown(target: Window): void {
  const refuse = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const name of refused) target.addEventListener(name, refuse, { capture: true, passive: false })
}
