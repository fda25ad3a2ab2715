import type { Day } from '../claim/day.ts'
import { addYears } from '../claim/day.ts'

/**
 * Whether a patient last seen on that day by the clinician, or by one of the same specialty in the group, is established
 * on the day of a visit: seen within the three years before it. The day itself does not count; the same date three years
 * before does. Source: MCPM ch. 12 §30.6.7.
 */
export const isEstablished = (lastSeen: Day, on: Day): boolean =>
  lastSeen < on && lastSeen >= addYears(on, -3)
