import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../server/library/text-decoding.ts'
import { ProblemError } from '../../../server/problem/problem.ts'
import { alertForm } from '../../../server/takeovers/alert/alert-form.ts'
import { levelOf } from '../../../server/takeovers/alert/alert-level.ts'
import { preferredInfo, readAlert } from '../../../server/takeovers/alert/alert-message.ts'
import { nineMs } from '../an-office.ts'
import { anAlert, anInfo, identifier, type AlertWords } from './an-alert.ts'

const clock = { bootId: 'boot-1', monoMs: 0, wallMs: nineMs, trusted: true }
const formOf = (xml: string) => alertForm(readAlert(xml), 'Asia/Shanghai', clock)

/** The code of the problem that something throws; what was made where it throws none. */
function codeOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  }
}

describe('an alert', () => {
  it('becomes a draft in its senders’ own words, with their name, its level, area, time and end', () => {
    expect(formOf(anAlert())).toEqual({
      title: '陆河县气象台发布暴雨橙色预警',
      source: '陆河县气象台',
      text: [
        '预警级别：橙色（二级）',
        '影响区域：河口镇、河田镇',
        '预计开始：11 月 22 日 10:30',
        '未来三小时，河口、河田两镇降雨量将达 50 毫米以上。',
        '防御指南：停止户外集会，切断低洼地带的室外电源。',
      ].join('\n'),
      status: 'Actual',
      from: null,
      until: '2026-11-22T12:00:00.000+08:00',
      priority: 30,
      document: `预警编号 ${identifier}`,
    })
  })

  it('that takes effect later begins then', () => {
    expect(formOf(anAlert({ effective: '2026-11-22T01:30:00-00:00' })).from).toBe(
      '2026-11-22T09:30:00.000+08:00',
    )
  })

  it('is told in Chinese where it speaks Chinese, wherever that part stands', () => {
    const english = '<info><language>en-US</language><headline>Rainstorm</headline></info>'
    const cantonese = '<info><language>zh-HK</language><headline>暴雨警告</headline></info>'
    const told = (infos: string) => preferredInfo(readAlert(anAlert({ infos })))?.headline
    expect(told(english + cantonese + anInfo())).toBe('陆河县气象台发布暴雨橙色预警')
    expect(told(english + cantonese)).toBe('暴雨警告')
    expect(told(english)).toBe('Rainstorm')
  })

  it('has the national level that it tells, wherever it tells it, and none that it does not', () => {
    const parameter = (name: string, value: string) =>
      `<parameter><valueName>${name}</valueName><value>${value}</value></parameter>`
    const levels: [AlertWords, string | null][] = [
      [{ severity: 'RED' }, 'red'],
      [{ severity: 'Severe', headline: '暴雨', more: parameter('预警级别', '黄') }, 'yellow'],
      [{ severity: 'Severe', headline: '暴雨', more: parameter('alertLevel', 'Blue') }, 'blue'],
      [{ severity: 'Severe', headline: '暴雨', more: parameter('village', '红色村') }, null],
      [{ severity: 'Severe', headline: '发布台风蓝色预警' }, 'blue'],
      [{ severity: 'Severe', headline: '红色旅游节改期' }, null],
    ]
    const told = levels.map(([words]) => {
      const info = preferredInfo(readAlert(anAlert(words)))
      return info && levelOf(info)
    })
    expect(told).toEqual(levels.map(([, level]) => level))
  })

  it('of a graver level stands before one of a lesser', () => {
    const grave = ['Minor', 'Blue', 'Yellow', 'Severe', 'Red', 'Extreme'].map(
      (severity) => formOf(anAlert({ severity, headline: '暴雨' })).priority,
    )
    expect(grave).toEqual([10, 10, 20, 30, 40, 40])
  })

  it('with a headline too long for the glass has the whole of it in its text', () => {
    const headline = `陆河县气象台${'发布暴雨橙色预警'.repeat(8)}`
    const { title, text } = formOf(anAlert({ headline }))
    expect([title.length, title.endsWith('…'), text?.startsWith(headline)]).toEqual([60, true, true])
  })

  it('is read as offices write it: GB18030, UTF-16, a namespace, times by either standard', () => {
    const written = anAlert().replaceAll('<', '<cap:').replaceAll('<cap:/', '</cap:').replace('<cap:?', '<?')
    const spaced = anAlert().replace(/<sent>.*<\/sent>/, '<sendTime>2026-11-22 08:50:00</sendTime>')
    const bytes = [
      iconv.encode(anAlert(), 'gb18030'),
      iconv.encode(anAlert(), 'utf16le', { addBOM: true }),
      Buffer.from(written.replace('xmlns=', 'xmlns:cap=')),
      Buffer.from(spaced),
    ]
    const told = bytes.map((each) => readAlert(decodeText(each)))
    expect(told.map(({ sent }) => sent)).toEqual(bytes.map(() => Date.UTC(2026, 10, 22, 0, 50)))
    expect(told.map((each) => preferredInfo(each)?.event)).toEqual(bytes.map(() => '暴雨'))
  })
})

describe('an alert that cannot be shown', () => {
  it('is refused with its reason', () => {
    const refused: [string, string][] = [
      [anAlert({ expires: null }), 'alert-endless'],
      [anAlert({ expires: '' }), 'alert-endless'],
      [anAlert({ expires: '2026-11-22 09:00:00+08:00' }), 'alert-expired'],
      [anAlert({ expires: '明天' }), 'alert-shape'],
      [anAlert({ status: 'Real' }), 'alert-shape'],
      [anAlert({ identifier: '' }), 'alert-shape'],
      [anAlert({ infos: '' }), 'alert-shape'],
      [anAlert().replace('<status>', '<status>Test</status><status>'), 'alert-shape'],
      [anAlert({ infos: anInfo().replace('停止', '停止户外'.repeat(2_000)) }), 'alert-too-long'],
      ['<rss><channel/></rss>', 'alert-shape'],
      ['暴雨橙色预警', 'alert-xml'],
      ['', 'alert-xml'],
    ]
    expect(refused.map(([xml]) => codeOf(() => formOf(xml)))).toEqual(refused.map(([, code]) => code))
  })
})

const inDocument = (type: string, text: string) =>
  `<?xml version="1.0"?>\n${type}\n${anAlert({ headline: text }).split('?>')[1]}`

describe('hostile XML', () => {
  it('opens no file and no address, and expands nothing', () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
      '',
    )
    const hostile = [
      inDocument('<!DOCTYPE alert [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'),
      inDocument('<!DOCTYPE alert SYSTEM "http://127.0.0.1:9/alert.dtd">', '暴雨'),
      inDocument(`<!DOCTYPE alert [<!ENTITY l0 "lol">${lol}]>`, '&l9;'),
      inDocument('<!doctype alert [<!ENTITY % p SYSTEM "file:///etc/hosts"> %p;]>', '暴雨'),
    ]
    expect(hostile.map((xml) => codeOf(() => readAlert(xml)))).toEqual(hostile.map(() => 'alert-xml'))
  })

  it('is bounded in size, in depth and in elements', () => {
    const deep = `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`
    const hostile = [
      anAlert({ headline: '暴'.repeat(100_000) }),
      anAlert({ infos: `<info>${'<a>'.repeat(40)}${'</a>'.repeat(40)}</info>` }),
      deep,
      `<alert>${'<x/>'.repeat(20_000)}</alert>`,
      anAlert().slice(0, -20),
      anAlert({ infos: '<info><info></alert>' }),
    ]
    expect(hostile.map((xml) => codeOf(() => readAlert(xml)))).toEqual(hostile.map(() => 'alert-xml'))
  })

  it('names no property that was not asked for', () => {
    const polluted = anAlert({ more: '<__proto__><title>x</title></__proto__><constructor>y</constructor>' })
    const code = codeOf(() => formOf(polluted))
    expect(code === 'alert-xml' || typeof code === 'object').toBe(true)
    expect(({} as { title?: string }).title).toBeUndefined()
  })

  it('is read or refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '<alert>',
      '</alert>',
      '<info>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '&#0;',
      '&lt;',
      '<?x',
      '暴',
      '"',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    )
    const broken = fc
      .tuple(fc.nat(anAlert().length), fc.nat(40), fc.string())
      .map(([at, length, put]) => anAlert().slice(0, at) + put + anAlert().slice(at + length))
    fc.assert(
      fc.property(fc.oneof(text, broken), (xml) => {
        const found = codeOf(() => formOf(xml))
        expect(typeof found === 'string' ? found.slice(0, 6) : typeof found).toMatch(/^(alert-|object)$/)
      }),
      { seed: 20261122, numRuns: 400 },
    )
  })
})
