import { showsBrand } from '../../station/lifecycle/register.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import type { StepRequest } from '../../station/lifecycle/step-request.ts'
import type { Taken } from '../../station/lifecycle/take-step.ts'
import { instantIn } from '../../contract/instant.ts'
import type { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import type { ReadClocks } from '../clocks.ts'

/** The brand of the programme's screens. */
const brand = '科普中国e站'

/** What the glass and the records carry, as the lifecycle has it: a station that was struck off loses the brand. */
export function settingOf(book: LifecycleBook): { brand: string; place: string } {
  return {
    brand: showsBrand(book.state().standing) ? brand : '',
    // Between the old place and the new one hours belong to no place.
    place: book.place().place?.name ?? '',
  }
}

/** Takes a step, and has the station obey it at once. */
export function stepTaker(book: LifecycleBook, obey: () => void, readClocks: ReadClocks, zone: () => string) {
  return (machine: MachineName, request: StepRequest, who: { role: string; name: string }): Taken => {
    const clock = readClocks()
    const taken = book.take(machine, request, { ...who, at: instantIn(clock.wallMs, zone()), clock })
    if (taken.ok) obey()
    return taken
  }
}
