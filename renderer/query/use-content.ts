import { ref, type Ref } from 'vue'
import type { QueryEntry } from '../../playlist/query-catalogue.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import { useWays } from './ways.ts'

export type Kind = ShowingContent['kind']

/** An item's content of one kind; null until it has come, and where it cannot be had the visitor is led back. */
export function useContent<K extends Kind>(
  entry: QueryEntry,
  kind: K,
): Readonly<Ref<Extract<ShowingContent, { kind: K }> | null>> {
  const { catalogue, visit } = useWays()
  const found: Ref<Extract<ShowingContent, { kind: K }> | null> = ref(null)
  const isKind = (content: ShowingContent | null): content is Extract<ShowingContent, { kind: K }> =>
    content?.kind === kind
  void catalogue.content(entry).then((content) => {
    if (isKind(content)) found.value = content
    else visit.back()
  })
  return found
}
