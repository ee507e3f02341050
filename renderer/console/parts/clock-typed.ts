/** `09:30` of what somebody typed: 9:30, 930, 0930, 9.30 or 9; null where it is no time of day. */
export function clockTyped(text: string): string | null {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
