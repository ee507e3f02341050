import { byTechnician, libraryIn, refusedCodes } from './brought.ts'

/** An import in a process of its own: `import-child.ts DATA STICK [KILL]` kills itself at the KILLth sign of progress. */
const [data = '', stick = '', kill] = process.argv.slice(2)
let seen = 0
const onProgress = () => {
  seen += 1
  if (kill !== undefined && seen >= Number(kill)) process.kill(process.pid, 'SIGKILL')
}
const { library, database } = libraryIn(data)
const report = await library.importPaths([stick], byTechnician({ onProgress }))
database.close()
const names = { taken: report.taken.map(({ path }) => path), refused: refusedCodes(report) }
process.stdout.write(JSON.stringify(names))
