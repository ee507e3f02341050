import type { Cue } from '../../playlist/cue.ts'
import { sourceClasses, type SourceClass } from '../../playlist/source-class.ts'

/** Planned seconds of each source class; closed and filler count as none. */
export function secondsByClass(cues: readonly Cue[]): Record<SourceClass, number> {
  const seconds = Object.fromEntries(sourceClasses.map((each) => [each, 0])) as Record<SourceClass, number>
  for (const { item, from, until } of cues)
    if (item !== null) seconds[item.sourceClass] += (until - from) / 1000
  return seconds
}
