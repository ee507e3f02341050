import { z } from 'zod'

/** From reading to ruling; each may do what those before it may, but for steps that need two offices. */
export const roles = ['viewer', 'technician', 'reviewer', 'county', 'city', 'admin'] as const
export const roleShape = z.enum(roles)
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  viewer: '查看',
  technician: '技术员',
  reviewer: '审核员',
  county: '县级',
  city: '市级',
  admin: '管理员',
}

const roleEnglish: Readonly<Record<Role, string>> = {
  viewer: 'viewer',
  technician: 'technician',
  reviewer: 'reviewer',
  county: 'county',
  city: 'city',
  admin: 'administrator',
}

/** Roles as a sentence names them, in either language. */
export const rolesTold = (named: readonly Role[]) => ({
  zh: named.map((role) => roleNames[role]).join('、'),
  en: named.map((role) => roleEnglish[role]).join(', '),
})

/** The roles that may do what `least` may. */
export const rolesFrom = (least: Role): readonly Role[] => roles.slice(roles.indexOf(least))

/** Whether a role may do what `least` may. */
export const mayAct = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)
