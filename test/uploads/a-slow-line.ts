import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a station, as slow as a village's while a pace is set: what is sent has to pass it. */
export async function aSlowLine(url: string) {
  const ends = new Set<Socket>()
  let bytesASecond: number | null = null
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1')
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => undefined)
      end.on('close', () => (ends.delete(end), near.destroy(), far.destroy()))
    }
    far.pipe(near)
    near.on('data', (bytes) => {
      far.write(bytes)
      if (bytesASecond === null) return
      near.pause()
      setTimeout(() => near.resume(), (bytes.length / bytesASecond) * 1000)
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pace: (bytes: number | null) => void (bytesASecond = bytes),
    async close() {
      for (const end of ends) end.destroy()
      await new Promise((settle) => server.close(settle))
    },
  }
}
