/** What an article may be made of. Everything else is left out, its text kept. */
const kept = new Set([
  ...['P', 'H1', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'IMG', 'BR', 'HR'],
  ...['STRONG', 'B', 'EM', 'I', 'U', 'SUB', 'SUP', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD'],
])

/** Left out with everything inside them. */
const dropped = new Set([
  ...['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'FORM', 'INPUT'],
  ...['BUTTON', 'SELECT', 'TEXTAREA', 'VIDEO', 'AUDIO', 'CANVAS', 'LINK', 'META', 'TITLE', 'HEAD', 'BASE'],
])

function cleanImage(source: Element): HTMLImageElement | null {
  const address = source.getAttribute('src') ?? ''
  if (!address.startsWith('/media/')) return null
  const image = document.createElement('img')
  // Decoded with the paint that needs it: a picture that arrives a frame later would be a flash.
  image.decoding = 'sync'
  image.src = address
  image.alt = ''
  return image
}

function cleanElement(source: Element): Node | null {
  const tag = source.tagName.toUpperCase()
  if (dropped.has(tag)) return null
  if (tag === 'IMG') return cleanImage(source)
  const made = kept.has(tag) ? document.createElement(tag) : document.createDocumentFragment()
  for (const name of ['colspan', 'rowspan']) {
    const span = Number(source.getAttribute(name))
    if (made instanceof HTMLTableCellElement && span > 1) made.setAttribute(name, String(span))
  }
  made.append(...cleanChildren(source))
  return made
}

function cleanChildren(source: Element): Node[] {
  const clean: Node[] = []
  for (const child of source.childNodes) {
    if (child instanceof Text) clean.push(document.createTextNode(child.data))
    // The parsed document has its own realm of nodes, but the same constructors.
    else if (child instanceof Element) {
      const made = cleanElement(child)
      if (made) clean.push(made)
    }
  }
  return clean
}

/**
 * An article's HTML as new nodes of this document. It was sanitised on admission; here nothing of it is trusted
 * again: only known elements are made anew, without their attributes, so that nothing in it can run.
 */
export function cleanArticle(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const fragment = document.createDocumentFragment()
  fragment.append(...cleanChildren(parsed.body))
  return fragment
}
