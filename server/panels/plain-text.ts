import sanitizeHtml from 'sanitize-html'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The words of a piece of HTML or of plain text on one line, cut after `most` characters. */
export function plainText(source: string, most: number): string {
  const bare = sanitizeHtml(source, { allowedTags: [], allowedAttributes: {} })
    .replaceAll(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? '')
    // Control characters would be boxes on the glass; bidirectional ones turn a line around.
    .replaceAll(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const letters = [...bare]
  return letters.length <= most ? bare : `${letters.slice(0, most - 1).join('')}…`
}
