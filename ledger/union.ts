import type { WrittenSegment } from './chain.ts'

type Credited = Pick<WrittenSegment, 'startMonoMs' | 'elapsedMs' | 'creditedMs'>

/** A segment on the monotonic time of its boot: zones of one screen compare exactly, whatever the wall clock did. */
interface Span {
  readonly fromMs: number
  readonly toMs: number
  /** How much of it was credited, 0 … 1. */
  readonly share: number
  readonly creditedMs: number
}

const spanOf = ({ startMonoMs, elapsedMs, creditedMs }: Credited): Span => ({
  fromMs: startMonoMs,
  toMs: startMonoMs + elapsedMs,
  share: elapsedMs === 0 ? 0 : creditedMs / elapsedMs,
  creditedMs,
})

/**
 * Credited milliseconds per source class: one second of one screen counts for one class once, however many zones
 * show it. Where zones overlap, the better credited one counts; what the others add beyond it is not proven to lie at
 * other moments. Give it the segments of the period in question.
 */
export function unionByClass(segments: Iterable<WrittenSegment>): Record<string, number> {
  const groups = new Map<string, { sourceClass: string; segments: WrittenSegment[] }>()
  for (const segment of segments) {
    const { screen, sourceClass } = segment.shown
    const key = JSON.stringify([screen, segment.bootId, sourceClass])
    const group = groups.get(key) ?? { sourceClass, segments: [] }
    group.segments.push(segment)
    groups.set(key, group)
  }
  const sums: Record<string, number> = {}
  for (const { sourceClass, segments } of groups.values())
    sums[sourceClass] = (sums[sourceClass] ?? 0) + unionMs(segments)
  return sums
}

/** Credited milliseconds of segments of one screen, one boot and one class, each moment counted once. */
export function unionMs(segments: readonly Credited[]): number {
  const spans = segments.filter(({ creditedMs }) => creditedMs > 0).map(spanOf)
  return clustersOf(spans).reduce((sum, cluster) => sum + clusterMs(cluster), 0)
}

/** Spans that overlap, directly or through others. Touching is not overlapping. */
function clustersOf(spans: readonly Span[]): Span[][] {
  const clusters: Span[][] = []
  let endsMs = -Infinity
  for (const span of [...spans].sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs)) {
    const current = clusters.at(-1)
    if (current && span.fromMs < endsMs) current.push(span)
    else clusters.push([span])
    endsMs = Math.max(endsMs, span.toMs)
  }
  return clusters
}

/** Floating-point sums fall short of the whole by far less than this. */
const roundingMs = 1e-6

function clusterMs(spans: readonly Span[]): number {
  const [only, ...others] = spans
  if (!only || others.length === 0) return only?.creditedMs ?? 0
  const edges = [...new Set(spans.flatMap(({ fromMs, toMs }) => [fromMs, toMs]))].sort((a, b) => a - b)
  const coming = [...spans]
  let running: Span[] = []
  let sum = 0
  for (const [index, fromMs] of edges.slice(0, -1).entries()) {
    const lengthMs = (edges[index + 1] ?? fromMs) - fromMs
    while (coming[0] && coming[0].fromMs <= fromMs) running.push(...coming.splice(0, 1))
    running = running.filter(({ toMs }) => toMs > fromMs)
    sum += lengthMs * running.reduce((best, { share }) => Math.max(best, share), 0)
  }
  return Math.floor(sum + roundingMs)
}
