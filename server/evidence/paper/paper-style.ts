/** What stands at the foot of each sheet, so that one that was lost finds its way back. Digits and Chinese only. */
export interface PaperFoot {
  readonly left: string
}

/**
 * A form as offices print it: A4, black on white, the system's own 宋体. Headings of tables repeat after a page break,
 * and no row, figure or signature is torn in two.
 */
export const paperStyle = ({ left }: PaperFoot): string => `
@page {
  size: A4;
  margin: 18mm 16mm 20mm;
  @bottom-left { content: '${left}'; font: 8.5pt 'Noto Sans CJK SC', SimSun, sans-serif; color: #333; }
  @bottom-right {
    content: '第 ' counter(page) ' 页，共 ' counter(pages) ' 页';
    font: 8.5pt 'Noto Sans CJK SC', SimSun, sans-serif; color: #333;
  }
}
${ruled}`

const ruled = `
* { box-sizing: border-box; }
html { background: #d9dde3; }
body {
  margin: 0 auto; color: #000; background: #fff;
  font: 10.5pt/1.5 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, 'Songti SC', 'Noto Sans CJK SC', serif;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
}
h1 { margin: 0; font-size: 20pt; font-weight: 700; line-height: 1.3; text-align: center; letter-spacing: 0.08em; }
h2 { margin: 7mm 0 2mm; font-size: 12pt; break-after: avoid; }
p { margin: 0; }
.appended { break-before: page; margin-top: 0; }
.document { font-size: 8.5pt; color: #444; }
.under { margin: 1mm 0 5mm; text-align: center; }
.head { display: flex; justify-content: space-between; gap: 8mm; margin: 0 0 1.5mm; }
.head p:first-child { flex: 1; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.5pt solid #000; padding: 1.1mm 1.8mm; text-align: left; vertical-align: middle; }
th { font-weight: 700; background: #f1f1f1; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
thead { display: table-header-group; }
thead th { text-align: center; }
tr, .place, .sign { break-inside: avoid; }
.place { margin-bottom: 4mm; border: 1pt solid #000; }
.place th { width: 19%; font-weight: 400; }
.place td { width: 31%; font-weight: 700; }
.place td.long { font-weight: 400; }
.listed { font-size: 9.5pt; line-height: 1.35; }
.listed td.figure, .listed th.figure { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.listed td.word { text-align: center; }
.rest td { color: #444; }
.short { font-weight: 700; }
.source th { width: 19%; font-weight: 400; }
.source code { font: 8.5pt/1.35 'DejaVu Sans Mono', Consolas, monospace; }
.sign { display: grid; grid-template-columns: 1fr 62mm; margin-top: 6mm; border: 1pt solid #000; }
.sign dl { margin: 0; padding: 3mm 5mm 4mm; }
.sign dl div { display: flex; align-items: flex-end; gap: 3mm; height: 10mm; }
.sign dt { white-space: nowrap; }
.sign dd { flex: 1; margin: 0; border-bottom: 0.5pt solid #000; text-align: right; white-space: pre; }
.seal { display: flex; flex-direction: column; justify-content: space-between; min-height: 52mm; padding: 3mm 4mm; border-left: 0.5pt solid #000; }
.seal p:last-child { text-align: right; white-space: pre; }
.note { margin-top: 3mm; font-size: 8.5pt; line-height: 1.45; color: #333; }
.print { display: none; }
@media screen {
  body { width: 210mm; min-height: 297mm; padding: 18mm 16mm 20mm; box-shadow: 0 1mm 6mm rgb(0 0 0 / 25%); }
  .print { display: block; margin: -10mm 0 6mm; padding: 2mm 4mm; font: 10pt/1.5 sans-serif; background: #e8f1fb; }
}
`
