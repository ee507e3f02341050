import sanitize from 'sanitize-html'

/** What an article may be made of; everything else goes, scripts and styles with their content. */
const allowedTags = [
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'br',
  'hr',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'b',
  'i',
  'u',
  'sub',
  'sup',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'caption',
  'figure',
  'figcaption',
  'img',
]

/** Where a picture that the article names is kept, or null where it is not to be shown. */
export type PictureAddress = (source: string) => string | null

/** Cuts an article down to text, tables and its own pictures. */
export function sanitizeArticle(html: string, addressOf: PictureAddress): string {
  return sanitize(html, {
    allowedTags,
    allowedAttributes: { img: ['src', 'alt'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    allowedSchemes: [],
    allowProtocolRelative: false,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'iframe',
      'object',
      'title',
      'svg',
      'math',
      'template',
      'button',
      'select',
    ],
    transformTags: {
      img: (tagName, { src = '', alt = '' }) => ({ tagName, attribs: { src: addressOf(src) ?? '', alt } }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
  }).trim()
}

/** Every picture that an article names, once, in order. */
export function pictureSources(html: string): string[] {
  const sources = new Set<string>()
  sanitizeArticle(html, (source) => {
    if (source) sources.add(source)
    return null
  })
  return [...sources]
}

export const textOf = (html: string): string =>
  decodeEntities(sanitize(html, { allowedTags: [], allowedAttributes: {} }))
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The title as it stands in the file: what a script would have made of it is never asked. */
export function titleOf(html: string): string | null {
  const inner =
    /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1] ?? /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(html)?.[1] ?? ''
  return textOf(inner).slice(0, 200) || null
}

/** `来源：科普中国-前沿科技` in the text; only its own channels, for anybody may claim anything. */
export const publisherOf = (html: string): string | null =>
  /来源\s*[:：]\s*(科普中国[-—－·]?[\p{L}\p{N}]{0,20})/u.exec(textOf(html))?.[1] ?? null

const decodeEntities = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
