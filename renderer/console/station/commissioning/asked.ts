/** What a person is asked, and what stands on the glass meanwhile. */
export const askedChecks = [
  { name: 'panel', trial: 'picture' },
  { name: 'sound', trial: 'tone' },
  { name: 'touch', trial: 'touch' },
] as const
export type Asked = (typeof askedChecks)[number]
