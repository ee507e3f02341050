import type { sessionZh } from './words.zh.ts'

export const sessionEn: typeof sessionZh = {
  signIn: {
    title: 'Sign in',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    code: 'Code (six digits)',
    hint: 'First time: the name is admin; the controller printed the password when it first started.',
    expired: 'Your session has ended. Please sign in again.',
    out: 'Sign out',
  },
  password: {
    title: 'Choose a new password',
    why: 'The first password is good for one thing. Choose your own to use the console.',
    current: 'Current password',
    chosen: 'New password',
    rule: 'At least 10 characters, and not the same as before.',
    again: 'New password once more',
    differ: 'The two new passwords differ. Type them again.',
    submit: 'Save the new password',
  },
}
