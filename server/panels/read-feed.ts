import { dateAt } from '../../playlist/local-day.ts'
import { ProblemError } from '../problem/problem.ts'
import type { PanelBody, PanelForm } from '../../contract/panel-body.ts'
import type { FeedSource } from '../../contract/panel-source.ts'
import { feedText } from './feed-text.ts'
import { drawnOn } from './page-of.ts'
import { readCalendar } from './read-calendar.ts'
import { readJson } from './read-json.ts'
import { readSyndication } from './read-syndication.ts'

interface Answer {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** Where and when an answer is read. */
export interface Reading {
  readonly zone: string
  readonly nowMs: number
}

/**
 * An address's answer as a body of the panel's form, checked to be of the form's shape and to hold something for today.
 *
 * @throws ProblemError that says what is wrong with it
 */
export function readFeed(
  { format, mapping }: Pick<FeedSource, 'format' | 'mapping'>,
  form: PanelForm,
  { bytes, contentType }: Answer,
  { zone, nowMs }: Reading,
): PanelBody {
  const today = dateAt(zone, nowMs)
  const text = feedText(bytes, contentType)
  const body = understood(bodyOf)
  if (body.form !== form) throw new ProblemError('feed-broken', { detail: '这种格式填不了所选的栏目' })
  if (drawnOn(body, today) === null) throw new ProblemError('feed-empty')
  return body

  function bodyOf(): PanelBody {
    switch (format) {
      case 'syndication':
        return readSyndication(text, zone)
      case 'calendar':
        return readCalendar(text, zone, today)
      case 'json':
        if (mapping === null) throw new ProblemError('feed-broken', { detail: '没有写明字段对应' })
        return readJson(text, mapping, form)
    }
  }
}

/** What a stranger sends may break any parser; for a person that is an answer which cannot be read. */
function understood(read: () => PanelBody): PanelBody {
  try {
    return read()
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('feed-broken', { detail: '内容不合规范' })
  }
}
