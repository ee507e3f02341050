import type { Role } from '../../../contract/role.ts'

/** The pages of 系统, and the least role that finds each. */
export const menu = [
  { name: 'account', least: 'viewer' },
  { name: 'people', least: 'admin' },
  { name: 'audit', least: 'technician' },
  { name: 'backups', least: 'technician' },
  { name: 'outside', least: 'technician' },
  { name: 'machine', least: 'technician' },
  { name: 'times', least: 'technician' },
  { name: 'about', least: 'viewer' },
] as const satisfies readonly { readonly name: string; readonly least: Role }[]
