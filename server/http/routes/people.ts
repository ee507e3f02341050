import { z } from 'zod'
import type { Role } from '../../../contract/role.ts'
import type { Account } from '../../access/users.ts'
import { ProblemError } from '../../problem/problem.ts'
import {
  accountBody,
  accountChange,
  accountShape,
  accountsShape,
  newAccountShape,
  userName,
} from '../../../contract/people.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { recordAct } from '../record-act.ts'
import { instantIn } from '../../../contract/instant.ts'
import type { App } from '../typed-app.ts'

const one = z.object({ name: userName })

/** Accounts of people: made, given a role, closed and opened again, let in anew. Each is an act in the chain. */
export function peopleRoutes(app: App, door: Door): void {
  const told = ({ closedAt, ...rest }: Account) => ({
    ...rest,
    closedAt: closedAt === null ? null : instantIn(closedAt, door.identity().zone),
  })
  app.get(
    '/users',
    {
      config: { access: 'admin' },
      schema: { summary: '账号', response: { 200: accountsShape } },
    },
    () => ({ users: door.users.list().map(told) }),
  )
  app.post(
    '/users',
    {
      config: { access: 'admin' },
      schema: {
        summary: '新建账号；首次密码只显示这一次',
        body: accountBody,
        response: { 201: newAccountShape, 409: problemShape },
      },
    },
    async (request, reply) => {
      const { name, role } = request.body
      if (door.users.find(name)) throw new ProblemError('user-exists', { name })
      const firstPassword = await door.users.add(name, role)
      recordAct(door, request, 'user-made', name, { role })
      return reply.code(201).send({ ...told(accountNamed(door, name)), firstPassword })
    },
  )
  changeRoute(app, door, told)
  resetRoute(app, door, told)
}

type Told = (each: Account) => z.infer<typeof accountShape>

function changeRoute(app: App, door: Door, told: Told): void {
  app.patch(
    '/users/:name',
    {
      config: { access: 'admin' },
      schema: {
        summary: '更改账号的身份，停用或重新启用',
        params: one,
        body: accountChange,
        response: { 200: accountShape, 404: problemShape, 409: problemShape },
      },
    },
    (request) => {
      const before = accountNamed(door, request.params.name)
      const role = request.body.role ?? before.role
      const closed = request.body.closed ?? before.closedAt !== null
      needAdminLeft(door, before, role, closed)
      if (role !== before.role) door.users.setRole(before.name, role)
      if (closed !== (before.closedAt !== null))
        door.users.setClosed(before.name, closed ? door.nowMs() : null)
      // A lower role begins at once; whoever is signed in does so anew.
      door.sessions.endOthers(before.name)
      recordAct(door, request, 'user-changed', before.name, {
        before: { role: before.role, closed: before.closedAt !== null },
        after: { role, closed },
      })
      return told(accountNamed(door, before.name))
    },
  )
}

function resetRoute(app: App, door: Door, told: Told): void {
  app.post(
    '/users/:name/password',
    {
      config: { access: 'admin' },
      schema: {
        summary: '重设他人密码；首次密码只显示这一次，动态验证码一并取消',
        params: one,
        response: { 200: newAccountShape, 404: problemShape },
      },
    },
    async (request) => {
      const { name } = accountNamed(door, request.params.name)
      const firstPassword = await door.users.resetPassword(name)
      door.sessions.endOthers(name)
      recordAct(door, request, 'user-password-reset', name, {})
      return { ...told(accountNamed(door, name)), firstPassword }
    },
  )
}

function accountNamed({ users }: Door, name: string): Account {
  const found = users.find(name)
  if (!found) throw new ProblemError('user-missing', { name })
  return found
}

/** Somebody has to be able to let people in. */
function needAdminLeft({ users }: Door, { name }: Account, role: Role, closed: boolean): void {
  if (role === 'admin' && !closed) return
  const others = users.list().filter((each) => each.name !== name)
  if (!others.some((each) => each.role === 'admin' && each.closedAt === null)) {
    if (users.find(name)?.role === 'admin') throw new ProblemError('last-admin')
  }
}
