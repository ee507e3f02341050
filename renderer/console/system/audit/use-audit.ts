import { onMounted, reactive, ref, shallowRef } from 'vue'
import { keepFile } from '../../assessment/fetch-file.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { useSession } from '../../session/use-session.ts'
import { actKindsShape, actsShape, type ToldAct } from '../../../../contract/audit.ts'

/** What is looked for in the chain of acts, and what was found. */
export function useAudit() {
  const { station } = useSession()
  const { busy, problem, attempt } = useAttempt()
  const wanted = reactive({ from: '', to: '', kind: '', who: '', q: '' })
  const acts = shallowRef<readonly ToldAct[] | null>(null)
  const kinds = shallowRef<readonly { kind: string; title: string }[]>([])
  const next = ref<string | null>(null)
  const query = (more: Record<string, string>) => {
    const asked = Object.entries({ ...wanted, ...more }).filter(([, value]) => value !== '')
    return new URLSearchParams(asked).toString()
  }
  const search = () =>
    attempt(async () => {
      const found = await station.get(`/audit?${query({})}`, actsShape)
      acts.value = found.acts
      next.value = found.next
    })
  const learn = async () => void (kinds.value = (await station.get('/audit/kinds', actKindsShape)).kinds)
  onMounted(async () => {
    await search()
    await attempt(learn)
  })
  return {
    ...{ wanted, acts, kinds, next, busy, problem, search },
    older: () =>
      attempt(async () => {
        const found = await station.get(`/audit?${query({ cursor: next.value ?? '' })}`, actsShape)
        acts.value = [...(acts.value ?? []), ...found.acts]
        next.value = found.next
      }),
    /** The whole of what matches, as a table that Excel opens. */
    take: (name: string) =>
      attempt(async () => keepFile(await station.file(`/audit?${query({ format: 'csv' })}`), name)),
  }
}
