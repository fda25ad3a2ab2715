import type { Provider } from '../claim/parties.ts'
import type { Practitioner } from './shares.ts'

/** Provider taxonomy codes whose holders are paid a share of the physician's fee (NUCC 25.1; 42 CFR 414.52-.64). */
const KINDS: readonly (readonly [beginning: string, Practitioner])[] = [
  ['363A', 'physician-assistant'],
  ['363L', 'nurse-practitioner'],
  ['364S', 'nurse-specialist'],
  ['367A', 'nurse-midwife'],
  ['1041C', 'social-worker'],
  ['133V', 'dietitian'],
  ['106H', 'marriage-therapist'],
  ['101YM', 'mental-health-counselor'],
]

/** As what a provider is paid, by their taxonomy; a physician where it says nothing else. */
export function practitionerOf({ taxonomy = '' }: Pick<Provider, 'taxonomy'>): Practitioner {
  // All of these are physicians.
  if (taxonomy.startsWith('20')) return 'physician'
  for (const [beginning, kind] of KINDS) if (taxonomy.startsWith(beginning)) return kind
  return 'physician'
}
