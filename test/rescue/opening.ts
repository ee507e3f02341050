// Opens a station's memory, as the controller does, in a process that a test may kill.
import { nightAfter, openAt } from './a-damaged.ts'

openAt(process.argv[2] ?? '', nightAfter(2)).close()
