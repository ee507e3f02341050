/** Ending takes a second or two; a station that hangs in it is left to the next start, which recovers. */
const longestEndMs = 2_900

/**
 * Ends the program in good order when it is told to: by signal, by its terminal, or because its launcher is gone.
 * Settles with the exit code once everything is closed.
 */
export function untilEnded(end: () => Promise<void>): Promise<number> {
  return new Promise((settle) => {
    let ending = false
    const begin = () => {
      if (ending) return
      ending = true
      setTimeout(() => process.exit(1), longestEndMs).unref()
      end().then(
        () => settle(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`)
          settle(1)
        },
      )
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, begin)
    process.on('disconnect', begin)
  })
}
