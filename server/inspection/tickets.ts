import { newSecret, secretHash } from '../access/secret.ts'

/** Longer than a look of two minutes, and its pages on a slow phone. */
export const ticketMs = 180_000
const mostTickets = 100

/** What a right PIN gives: leave to look, for a short while, kept in memory alone. */
export function openTickets() {
  const tickets = new Map<string, number>()
  return {
    issue(nowMs: number): string {
      for (const [hash, untilMs] of tickets) if (untilMs <= nowMs) tickets.delete(hash)
      const [oldest] = tickets.keys()
      if (tickets.size >= mostTickets && oldest !== undefined) tickets.delete(oldest)
      const ticket = newSecret()
      tickets.set(secretHash(ticket), nowMs + ticketMs)
      return ticket
    },
    holds: (ticket: string, nowMs: number): boolean => (tickets.get(secretHash(ticket)) ?? 0) > nowMs,
  }
}

export type Tickets = ReturnType<typeof openTickets>
