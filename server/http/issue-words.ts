import type { FastifySchemaValidationError } from 'fastify'
import { z } from 'zod'
import { fieldName } from './field-words.ts'

type Issue = z.core.$ZodIssue

const chinese = z.locales.zhCN().localeError
/** More than a person corrects at once. */
const mostIssues = 3

/** What is wrong with a request, as a clerk would say it, its fields called by their names. */
export const tellIssues = (issues: readonly Issue[]): string =>
  issues.slice(0, mostIssues).map(tell).join('；')

/** Zod's issue again, out of the form in which Fastify carries it. */
export function issueOf({
  keyword,
  instancePath,
  message = '',
  params,
}: FastifySchemaValidationError): Issue {
  const path = instancePath
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  return { ...params, code: keyword, path, message } as Issue
}

const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '一组内容',
  date: '日期',
  object: '一组内容',
}

function tell(issue: Issue): string {
  const field = fieldName(issue.path)
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? `${field}没有填写` : `${field}要填${types[issue.expected] ?? issue.expected}`
    case 'too_big':
      return tooBig(field, issue)
    case 'too_small':
      return tooSmall(field, issue)
    case 'invalid_value':
      return `${field}只能是${issue.values.map((value) => `“${String(value)}”`).join('、')}`
    case 'invalid_format':
      return issue.format === 'date' ? `${field}不是日期，要写成 2026-11-22 的样子` : `${field}的写法不对`
    case 'unrecognized_keys':
      return `${field}里多出了${issue.keys.map((key) => `“${key}”`).join('、')}`
    default:
      return `${field}：${inChinese(issue)}`
  }
}

/** Zod says so in its sentence alone. */
const isMissing = ({ message }: Issue) => message.endsWith('received undefined')

function tooBig(field: string, { origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `${field}超过 ${maximum} 个字`
  if (origin === 'array') return `${field}超过 ${maximum} 项`
  return `${field}不能大于 ${maximum}`
}

function tooSmall(field: string, { origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return Number(minimum) <= 1 ? `${field}没有填写` : `${field}不足 ${minimum} 个字`
  if (origin === 'array') return `${field}至少要有 ${minimum} 项`
  return `${field}不能小于 ${minimum}`
}

/** A sentence that a schema gave itself stays as it is. */
function inChinese(issue: Issue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message
  const said = chinese(issue as z.core.$ZodRawIssue)
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}
