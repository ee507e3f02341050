import type { FastifyRequest } from 'fastify'
import { actBy } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import type { Door } from './door.ts'

type Body = Readonly<Record<string, Canonical>>

/** Chains what was done over the interface: by whom, in which role, from which address. */
export function recordAct(
  { acts, readClocks }: Pick<Door, 'acts' | 'readClocks'>,
  { visitor, ip }: FastifyRequest,
  kind: string,
  subject: string,
  body: Body,
): void {
  const doer = { role: visitor?.role ?? '', name: visitor?.name ?? '', clock: readClocks() }
  acts.append(actBy(doer, { kind, subject, body: { ...body, from: ip } }))
}
