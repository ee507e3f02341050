import type { Status } from '../../contract/status.ts'

/** The station's figures in Prometheus' text format. */
export function prometheus({ today, screen, disk, content, clock }: Status): string {
  const credited = Object.entries(today.creditedSeconds).map(
    ([name, seconds]) => `ezhan_credited_seconds_today{source_class="${name}"} ${seconds}`,
  )
  const excluded = Object.entries(today.excludedSeconds).map(
    ([reason, seconds]) => `ezhan_excluded_seconds_today{reason="${reason}"} ${seconds}`,
  )
  return [
    '# TYPE ezhan_playing gauge',
    `ezhan_playing{state="${screen.state}",shell="${screen.shell}"} ${screen.state === 'playing' ? 1 : 0}`,
    '# TYPE ezhan_credited_seconds_today gauge',
    ...credited,
    '# TYPE ezhan_excluded_seconds_today gauge',
    ...excluded,
    '# TYPE ezhan_due_seconds_today gauge',
    `ezhan_due_seconds_today ${today.dueSeconds}`,
    '# TYPE ezhan_items gauge',
    `ezhan_items ${content.items}`,
    '# TYPE ezhan_disk_free_bytes gauge',
    `ezhan_disk_free_bytes ${disk.freeBytes}`,
    '# TYPE ezhan_clock_trusted gauge',
    `ezhan_clock_trusted ${clock.trusted ? 1 : 0}`,
    '',
  ].join('\n')
}
