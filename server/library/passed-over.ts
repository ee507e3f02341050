/** What operating systems and office programs leave on a stick: nobody brought it, so nobody is told about it. */
const names = new Set([
  'thumbs.db',
  'ehthumbs.db',
  '.ds_store',
  'desktop.ini',
  'autorun.inf',
  '$recycle.bin',
  'recycler',
  'system volume information',
  '__macosx',
  'lost+found',
  '.spotlight-v100',
  '.fseventsd',
  '.temporaryitems',
])

/** `~$…` is an open office file's lock, `._…` a Mac's resource fork, the rest a download that is not finished. */
const patterns = [/^~\$/, /^\._/, /^\.trash/i, /\.tmp$/i, /^~.*\.tmp$/i]

export const passesOver = (name: string): boolean =>
  names.has(name.toLowerCase()) || patterns.some((pattern) => pattern.test(name))
