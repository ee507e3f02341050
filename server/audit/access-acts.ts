import type { ActWords } from './act-sentence.ts'

/** Accounts, codes, sessions and tokens. */
export const accessActs = {
  'user-made': {
    title: { zh: '新建账号', en: 'Account made' },
    zh: '{who}新建账号“{subject}”，身份为{role}。',
    en: '{who} made the account “{subject}” as {role}.',
  },
  'user-changed': {
    title: { zh: '更改账号', en: 'Account changed' },
    zh: '{who}更改账号“{subject}”：身份由{before.role}改为{after.role}，停用：{before.closed}→{after.closed}。',
    en: '{who} changed the account “{subject}”: role {before.role} → {after.role}, closed {before.closed} → {after.closed}.',
  },
  'user-password-reset': {
    title: { zh: '重设他人密码', en: 'Password reset' },
    zh: '{who}重设了账号“{subject}”的密码，动态验证码一并取消。',
    en: '{who} reset the password of “{subject}”; its code was ended.',
  },
  'password-changed': {
    title: { zh: '修改密码', en: 'Password changed' },
    zh: '{who}修改了自己的密码。',
    en: '{who} changed their own password.',
  },
  'signed-in': {
    title: { zh: '登录', en: 'Signed in' },
    zh: '{who}从 {from} 登录控制台。',
    en: '{who} signed in to the console from {from}.',
  },
  'sign-in-failed': {
    title: { zh: '登录失败', en: 'Sign-in failed' },
    zh: '有人从 {from} 登录失败，账号：{account}（— 为没有的账号）；该账号连续第 {accountFailures} 次，该地址第 {addressFailures} 次；此前另有 {unwritten} 次未逐条记录。',
    en: 'Somebody at {from} failed to sign in as {account} (—: no such account): number {accountFailures} in a row for the account, {addressFailures} for the address; {unwritten} more before it were only counted.',
  },
  'sign-in-locked': {
    title: { zh: '登录锁定', en: 'Sign-in locked' },
    zh: '连续 {failures} 次登录失败，已锁定 {seconds} 秒；账号：{account}（— 为没有的账号），地址：{from}；此前另有 {unwritten} 次锁定未逐条记录。',
    en: '{failures} failures to sign in in a row led to a lock of {seconds} seconds; account: {account} (—: no such account), address: {from}; {unwritten} more locks before it were only counted.',
  },
  'session-ended': {
    title: { zh: '结束会话', en: 'Session ended' },
    zh: '{who}结束了“{subject}”的一个登录会话。',
    en: '{who} ended a session of “{subject}”.',
  },
  'code-set': {
    title: { zh: '启用动态验证码', en: 'Code set up' },
    zh: '{who}为自己的账号启用了动态验证码。',
    en: '{who} set up a sign-in code for their own account.',
  },
  'code-ended': {
    title: { zh: '停用动态验证码', en: 'Code ended' },
    zh: '{who}停用了自己账号的动态验证码。',
    en: '{who} ended the sign-in code of their own account.',
  },
  'token-made': {
    title: { zh: '新建令牌', en: 'Token made' },
    zh: '{who}新建接口令牌“{name}”，身份为{role}。',
    en: '{who} made the token “{name}” as {role}.',
  },
  'token-revoked': {
    title: { zh: '吊销令牌', en: 'Token revoked' },
    zh: '{who}吊销了接口令牌（{subject}）。',
    en: '{who} revoked the token {subject}.',
  },
} satisfies Record<string, ActWords>
