import type { SessionLine } from '../../session/use-session.ts'
import type { Reader } from './steps.ts'

/** Who is at the console now. */
export const useReader =
  ({ session }: Pick<SessionLine, 'session'>) =>
  (): Reader => ({ name: session.value?.name ?? '', role: session.value?.role ?? 'viewer' })
