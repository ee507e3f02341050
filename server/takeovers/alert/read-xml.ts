import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { mostAlertBytes } from '../../../contract/alerts.ts'
import { ProblemError } from '../../problem/problem.ts'

/** CAP itself is five deep: alert, info, area, geocode, value. */
const mostDepth = 10
/** A province's alert names its counties one by one. */
const mostElements = 5_000

/** Elements that may stand more than once: always told as a list. */
const lists = new Set(['info', 'area', 'parameter', 'eventCode', 'geocode', 'resource', 'category'])

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: true,
  maxNestedTags: mostDepth,
  isArray: (name) => lists.has(name),
})

/**
 * The tree of an XML text: elements by name, their text as it stands. A text with a document type is refused before it
 * is read, so no entity of its own making is ever expanded and no address is ever opened.
 *
 * @throws ProblemError `alert-xml`
 */
export function readXml(text: string): unknown {
  const isBounded =
    Buffer.byteLength(text) <= mostAlertBytes && (text.match(/</g)?.length ?? 0) <= 2 * mostElements
  if (!isBounded || /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text)) throw new ProblemError('alert-xml')
  if (XMLValidator.validate(text) !== true) throw new ProblemError('alert-xml')
  try {
    return parser.parse(text)
  } catch {
    throw new ProblemError('alert-xml')
  }
}
