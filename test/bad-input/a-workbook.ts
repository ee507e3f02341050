import { strToU8, zipSync } from 'fflate'

interface Workbook {
  /** `<row>`s as Excel writes them. */
  readonly rows: string
  /** Such as `A3:A4`. */
  readonly merged?: string
  /** Counts its days from 1904, as Excel on a Macintosh did. */
  readonly since1904?: boolean
  /** Bears macros, and says so in its parts. */
  readonly macros?: boolean
}

const schema = 'http://schemas.openxmlformats.org'
const main = `xmlns="${schema}/spreadsheetml/2006/main"`
const office = `${schema}/officeDocument/2006/relationships`
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const textCell = (cell: string, value: string) =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`

/** A number that is shown as a date: the second style, number format 14 (ECMA-376, 18.8.30). */
export const dateCell = (cell: string, days: number) => `<c r="${cell}" s="1"><v>${days}</v></c>`

const relationships = (links: string) =>
  `<Relationships xmlns="${schema}/package/2006/relationships">${links}</Relationships>`
const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
const type = (part: string, kind: string) => `<Override PartName="${part}" ContentType="${kind}"/>`

/** A workbook of one sheet, part by part, as a spreadsheet program writes it. */
export function aWorkbook({ rows, merged, since1904 = false, macros = false }: Workbook): Uint8Array {
  const bookType = macros ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' : `${excel}.sheet.main+xml`
  const merges = merged === undefined ? '' : `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${type('/xl/workbook.xml', bookType)}${type('/xl/worksheets/sheet1.xml', `${excel}.worksheet+xml`)}${type('/xl/styles.xml', `${excel}.styles+xml`)}</Types>`,
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${since1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="电话" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('r1', 'worksheet', 'worksheets/sheet1.xml') + relationship('r2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData>${merges}</worksheet>`,
    ...(macros ? { 'xl/vbaProject.bin': 'Attribute VB_Name = "ThisWorkbook"' } : {}),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}
