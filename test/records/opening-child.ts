import { openDatabase } from '../../server/database/open.ts'

// Waits for the starting shot, so that several processes open the same new database at the same moment.
const [, , path = ''] = process.argv
process.on('message', () => {
  const database = openDatabase(path)
  process.send?.(Number(database.pragma('user_version', { simple: true })))
  database.close()
  process.disconnect()
})
process.send?.('ready')
