/** Segments of the 999 and the TA1, in the notation of `dictionary.ts`. Facts of the standard 005010, no wording. */
const PLACE = '(722:N0:1-2 1528:N0:1-2 1686:N0:1-4)'

export const ACKNOWLEDGMENT_SEGMENTS: Readonly<Record<string, string>> = {
  AK1: '479:ID:2-2 28:N0:1-9 480:AN:1-12',
  AK2: '143:ID:3-3 329:AN:4-9 1705:AN:1-35',
  IK3: '721:ID:2-3 719:N0:1-10 447:AN:1-6 620:ID:1-3',
  CTX: `(9999:AN:1-35 9998:AN:1-35) 721:ID:2-3 719:N0:1-10 447:AN:1-6 ${PLACE} (725:AN:1-4 725:AN:1-4)`,
  IK4: `${PLACE} 725:AN:1-4 621:ID:1-3 724:AN:1-99`,
  IK5: '717:ID:1-1 618:ID:1-3*5',
  AK9: '715:ID:1-1 97:N0:1-6 123:N0:1-6 2:N0:1-6 716:ID:1-3*5',
  TA1: 'I12:N0:9-9 I08:DT:6-6 I09:TM:4-4 I17:ID:1-1 I18:ID:3-3',
}
