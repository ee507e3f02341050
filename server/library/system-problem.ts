import { ProblemError } from '../problem/problem.ts'

/** EFBIG is a quota's or a limit's way of saying that the disk is full. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** What reading answers when the stick is pulled out: depends on the file system and the moment. */
const gone = new Set(['ENOENT', 'EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'ENOTDIR'])

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** A failed system call on what was brought, as a problem. Anything else is a broken invariant and comes back as it is. */
export function sourceProblem(error: unknown): unknown {
  const code = codeOf(error)
  if (error instanceof ProblemError || code === null || !/^E[A-Z0-9]+$/.test(code)) return error
  if (code === 'ENAMETOOLONG') return new ProblemError('name-too-long')
  return gone.has(code)
    ? new ProblemError('source-gone')
    : new ProblemError('source-unreadable', { reason: code })
}

/** A failed system call on the store, as a problem. */
export function storeProblem(error: unknown, neededBytes: number): unknown {
  const code = codeOf(error)
  if (error instanceof ProblemError || code === null || !/^E[A-Z0-9]+$/.test(code)) return error
  if (full.has(code)) return new ProblemError('disk-full', { neededMb: Math.ceil(neededBytes / 1e6) })
  return new ProblemError('store-unwritable', { reason: code })
}

/** Runs a piece of work and turns its failed system calls into problems. */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw sourceProblem(error)
  }
}

export async function storing<T>(neededBytes: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storeProblem(error, neededBytes)
  }
}
