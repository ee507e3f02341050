import { dataFolder, holdDataFolder } from '../../main/data-folder.ts'

// Holds a data folder until it is told to end, or is killed.
const [, , path = ''] = process.argv
const hold = holdDataFolder(dataFolder(path), '2026-11-22T01:00:00.000Z')
hold.tell('http://127.0.0.1:8790', 'a-key')
process.on('message', () => {
  hold.release()
  process.disconnect()
})
process.send?.('held')
