import { keyId } from '../../ledger/suite.ts'
import { html, Html } from '../evidence/paper/html.ts'
import { paperStyle } from '../evidence/paper/paper-style.ts'
import type { Certificate } from './certificate.ts'
import { checkTitles, type CheckResult } from './check.ts'

const outcomeWords: Readonly<Record<CheckResult['outcome'], string>> = {
  passed: '通过',
  noted: '通过，有说明',
  failed: '未通过',
  absent: '无此设备',
}
const proofWords: Readonly<Record<CheckResult['proof'], string>> = {
  measured: '机器实测',
  attested: '人工确认',
  inspected: '仅检查',
}
const networkWords: Readonly<Record<string, string>> = {
  offline: '离线（U 盘）',
  intranet: '内网',
  internet: '受控互联网',
}

/** 开通证书 as a page to print on A4, sign and seal: its own text and style, nothing loaded, nothing run. */
export function certificatePaper(certificate: Certificate): string {
  const { station, checks } = certificate
  const day = certificate.finishedAt.slice(0, 10)
  const page = html`<head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>开通证书 ${station.code}</title>
      <style>
        ${new Html(paperStyle({ left: `站点编码 ${digits(station.code)} · 开通证书 · ${digits(day)}` }))}
      </style>
    </head>
    <body>
      <p class="print">按 Ctrl+P 打印，纸张选 A4、边距选“默认”；签字盖章后存档。</p>
      <h1>科普中国e站开通证书</h1>
      <p class="under">${station.name}</p>
      ${whatItIs(certificate)} ${found(checks)} ${detailed(checks)}
      <h2>签名</h2>
      <table class="source listed">
        ${line('证书 SHA-256', mono(certificate.hash))} ${line('签名', mono(certificate.signature))}
        ${line('公钥指纹', mono(keyId(certificate.publicKey)))}
      </table>
      ${signatures}
      <p class="note">${closing}</p>
    </body>`
  return `<!doctype html>\n<html lang="zh-CN">${page.text}</html>\n`
}

const closing =
  '“机器实测”由控制器测得；“人工确认”由开通人当场看、听、摸过后确认；“仅检查”只看了文件或设置，未在屏上实测。' +
  '证书由站点私钥签名并写入操作记录，当日封存后随封存文件一并可查；证书文件用“ezhan inspect verify 文件”可离线核验。'

/** Into the style go digits and dashes only. */
const digits = (text: string) => text.replaceAll(/[^\d-]/g, '')

const mono = (text: string): Html => html`<code>${text}</code>`

const line = (name: string, value: string | Html): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${value}</td>
  </tr>`

function whatItIs({ station, shell, version, by, startedAt, finishedAt }: Certificate): Html {
  const { place, responsible, openingHours } = station
  const moment = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)}`
  return html`<table class="source listed">
    ${line('站点编码', station.code)} ${line('屏编码', station.screenId)}
    ${line('点位', `${place.kind} · ${place.name}`)}
    ${line('负责人', responsible === null ? '未填写' : `${responsible.name}　${responsible.telephone}`)}
    ${line('开放时间', openingHours.length === 0 ? '未设置' : openingHours.join('；'))}
    ${line('网络方式', networkWords[station.networkMode] ?? station.networkMode)}
    ${line('控制器', `${version}，${shell} 窗口`)}
    ${line('检查时间', `${moment(startedAt)} 至 ${moment(finishedAt)}`)} ${line('开通人', by.name)}
  </table>`
}

const found = (checks: readonly CheckResult[]): Html =>
  html`<h2>检查结果</h2>
    <table class="listed">
      <thead>
        <tr>
          <th scope="col" style="width: 14%">项目</th>
          <th scope="col" style="width: 16%">结果</th>
          <th scope="col" style="width: 14%">依据</th>
          <th scope="col">情况</th>
        </tr>
      </thead>
      <tbody>
        ${checks.map(row)}
      </tbody>
    </table>`

const row = ({ name, outcome, proof, words }: CheckResult): Html =>
  html`<tr>
    <th scope="row">${checkTitles[name][0]}</th>
    <td class="word">${outcomeWords[outcome]}</td>
    <td class="word">${proofWords[proof]}</td>
    <td>${words.zh}</td>
  </tr>`

function detailed(checks: readonly CheckResult[]): Html {
  const lines = checks.flatMap(({ details }) => details)
  if (lines.length === 0) return html``
  return html`<h2>说明</h2>
    ${lines.map(({ zh }) => html`<p>${zh}</p>`)}`
}

const signatures = html`<div class="sign">
  <dl>
    ${['开通人（签字）', '站点负责人（签字）'].map(
      (name) =>
        html`<div>
          <dt>${name}</dt>
          <dd></dd>
        </div>`,
    )}
    <div>
      <dt>日期</dt>
      <dd>　　　　年　　月　　日</dd>
    </div>
  </dl>
  <div class="seal">
    <p>建设单位（盖章）</p>
    <p>　　　　年　　月　　日</p>
  </div>
</div>`
