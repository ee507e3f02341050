/** 暴雨橙色预警 of 2026-11-22, 08:50, as the national system writes it (GB/T 35965.1-2018, CAP 1.2). */
export interface AlertWords {
  readonly identifier?: string
  readonly status?: string
  readonly msgType?: string
  readonly scope?: string
  readonly references?: string
  /** Inside `alert`, instead of the usual `info`. */
  readonly infos?: string
  /** Inside `info`, before its area. */
  readonly more?: string
  readonly severity?: string
  readonly headline?: string
  readonly effective?: string
  readonly expires?: string | null
}

export const identifier = '44152141600000_20261122085000_0'
export const sender = '44152141600000'

const element = (name: string, text: string | null | undefined) =>
  text === null || text === undefined ? '' : `<${name}>${text}</${name}>\n`

export function anInfo({
  severity = 'Orange',
  headline = '陆河县气象台发布暴雨橙色预警',
  effective = '2026-11-22 08:50:00+08:00',
  expires = '2026-11-22 12:00:00+08:00',
  more = '',
}: AlertWords = {}): string {
  return `<info>
    <language>zh-CN</language><category>Met</category><event>暴雨</event>
    <urgency>Immediate</urgency>${element('severity', severity)}<certainty>Likely</certainty>
    ${element('effective', effective)}<onset>2026-11-22 10:30:00+08:00</onset>${element('expires', expires)}
    <senderName>陆河县气象台</senderName>${element('headline', headline)}
    <description>未来三小时，河口、河田两镇降雨量将达 50 毫米以上。</description>
    <instruction>停止户外集会，切断低洼地带的室外电源。</instruction>
    ${more}
    <area><areaDesc>河口镇</areaDesc></area><area><areaDesc>河田镇</areaDesc></area>
  </info>`
}

export function anAlert(words: AlertWords = {}): string {
  const { status = 'Actual', msgType = 'Alert', scope = 'Public', references, infos = anInfo(words) } = words
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${words.identifier ?? identifier}</identifier>
  <sender>${sender}</sender>
  <sent>2026-11-22 08:50:00+08:00</sent>
  <status>${status}</status><msgType>${msgType}</msgType><scope>${scope}</scope>
  ${element('references', references)}${infos}
</alert>`
}
