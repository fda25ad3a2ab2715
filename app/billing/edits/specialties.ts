import { isVisit } from './visits.ts'

const CHIROPRACTIC: ReadonlySet<string> = new Set(['98940', '98941', '98942'])
const NUTRITION: ReadonlySet<string> = new Set([
  ...['97802', '97803', '97804', 'G0270', 'G0271', 'G0108', 'G0109'],
])

/** Medical visits; what a psychotherapist or therapist may not bill. Check-ups of one's field have numbers of their own. */
const notVisits = (code: string): boolean => !isVisit(code)

/**
 * Kinds of providers whom Medicare pays for some services only, by beginnings of their taxonomy codes, and which. Those
 * who are not here are paid for all that their license lets them do; those with nothing may not bill at all.
 * Source: SSA 1861(r)(5), (s), (hh), (ii), (lll), (vv); MBPM ch. 15; MCPM ch. 12.
 */
const LIMITED: readonly (readonly [beginning: string, may: (code: string) => boolean])[] = [
  ['111N', (code) => CHIROPRACTIC.has(code)],
  ['133V', (code) => NUTRITION.has(code)],
  ['1041', notVisits],
  ['106H', notVisits],
  ['101Y', notVisits],
  ['103T', notVisits],
  ['2251', notVisits],
  ['225X', notVisits],
  ['235Z', notVisits],
  ['163W', () => false],
  ['164W', () => false],
  ['1835', () => false],
  ['2257', () => false],
  ['2255A', () => false],
]

/** Whether Medicare's law lets a kind of provider bill a service in their own name. */
export function mayFurnish(taxonomy: string, procedure: string): boolean {
  // Physicians are not limited.
  if (taxonomy.startsWith('20') || taxonomy === '') return true
  for (const [beginning, may] of LIMITED) if (taxonomy.startsWith(beginning)) return may(procedure)
  return true
}
