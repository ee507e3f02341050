import { computed, inject, provide, ref, shallowRef, type InjectionKey, type Ref } from 'vue'
import { askStation, nothing, problemOf, type Station } from '../api/station.ts'
import { sessionShape, type PasswordChange, type Session, type SignIn } from '../../../contract/session.ts'
import { mayAct, type Role } from '../../../contract/role.ts'
import type { Problem } from '../../../contract/problem.ts'

export type Stage = 'asking' | 'signed-out' | 'first-password' | 'signed-in'

/** Who is signed in, and the line to the station that goes with it. */
export function openSession(language: () => string) {
  const session = shallowRef<Session | null>(null)
  const asked = ref(false)
  const expired = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const leave = () => {
    expired.value = session.value !== null
    session.value = null
  }
  const station = askStation({
    language,
    csrf: () => session.value?.csrf ?? '',
    onRefused(code) {
      if (code === 'unauthenticated') leave()
      if (code === 'password-first' && session.value) session.value = { ...session.value, mustChange: true }
    },
  })
  const stage = computed<Stage>(() => {
    if (!asked.value) return 'asking'
    if (!session.value) return 'signed-out'
    return session.value.mustChange ? 'first-password' : 'signed-in'
  })
  return {
    station,
    session,
    stage,
    expired,
    problem,
    may: (least: Role) => session.value !== null && mayAct(session.value.role, least),
    ...comings(station, session, { asked, expired, problem }),
  }
}

interface Refs {
  readonly asked: Ref<boolean>
  readonly expired: Ref<boolean>
  readonly problem: Ref<Problem | null>
}

/** Coming in, choosing a password, and leaving. */
function comings(station: Station, session: Ref<Session | null>, { asked, expired, problem }: Refs) {
  return {
    /** Asks who the browser's cookie stands for. */
    async recall(): Promise<void> {
      problem.value = null
      try {
        session.value = await station.get('/session', sessionShape)
        asked.value = true
      } catch (error) {
        const refused = problemOf(error)
        if (refused.code === 'unauthenticated') asked.value = true
        else problem.value = refused
      }
    },
    /** An account with a time-based code is refused without it, by `sign-in-code`. */
    async signIn(name: string, password: string, code = ''): Promise<void> {
      const asked: SignIn = { name, password, ...(code === '' ? {} : { code }) }
      session.value = await station.post('/session', asked, sessionShape)
      expired.value = false
    },
    async choosePassword(current: string, chosen: string, code = ''): Promise<void> {
      const asked: PasswordChange = { current, chosen, ...(code === '' ? {} : { code }) }
      await station.post('/session/password', asked, nothing)
      if (session.value) session.value = { ...session.value, mustChange: false }
    },
    async signOut(): Promise<void> {
      await station.drop('/session')
      session.value = null
    },
  }
}

export type SessionLine = ReturnType<typeof openSession>
const key: InjectionKey<SessionLine> = Symbol('session')

export const provideSession = (line: SessionLine) => provide(key, line)

export function useSession(): SessionLine {
  const line = inject(key)
  if (!line) throw new Error('no session is provided')
  return line
}
