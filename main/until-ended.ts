/** Ending takes a second or two; a station that hangs in it is left to the next start, which recovers. */
const longestEndMs = 2_900

/** For the terminal to take what was written. */
const lastWordsMs = 100

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
      void end().then(() => {
        settle(0)
        // A conversion that was not waited for would keep the process for its own sake.
        setTimeout(() => process.exit(0), lastWordsMs).unref()
      })
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, begin)
    process.on('disconnect', begin)
  })
}
