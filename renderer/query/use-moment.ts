import { onBeforeUnmount, ref } from 'vue'
import { wallClock } from '../screen/wall-clock.ts'

/** Time, date and weekday in the station's zone. */
export function useMoment(zone: string) {
  const read = wallClock(zone)
  const moment = ref(read(new Date()))
  const timer = window.setInterval(() => (moment.value = read(new Date())), 1_000)
  onBeforeUnmount(() => clearInterval(timer))
  return moment
}
