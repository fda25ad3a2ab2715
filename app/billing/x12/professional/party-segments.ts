import type { Address, Patient, Provider, Subscriber } from '../../claim/parties.ts'
import { dayOut } from '../wire/amounts.ts'
import type { OutSegment } from '../wire/segment-text.ts'

type Person = Pick<Subscriber, 'last' | 'first' | 'middle' | 'suffix'>

const words = (text: string | undefined) => ({ words: text ?? '' })

/** NM1 of someone who is covered or treated. */
export const personName = (code: string, who: Person, memberId?: string): OutSegment => [
  ...([
    'NM1',
    code,
    '1',
    words(who.last),
    words(who.first),
    words(who.middle),
    '',
    words(who.suffix),
  ] as const),
  ...(memberId === undefined ? [] : ['MI', memberId]),
]

/** NM1 of a provider; `kind` where the loop allows only one (facilities are organizations, referring providers persons). */
export const providerName = (code: string, who: Provider, kind = who.kind): OutSegment => {
  const isPerson = kind === 'person'
  const [first, middle] = isPerson ? [words(who.first), words(who.middle)] : ['', '']
  const id = who.npi === undefined || who.npi === '' ? [] : ['XX', who.npi]
  return ['NM1', code, isPerson ? '1' : '2', words(who.name), first, middle, '', '', ...id]
}

/** A number of the tax office or of a telephone: digits and nothing between them. One with none stays as it is. */
export const digitsOf = (number: string): string => number.replace(/[\s().-]/g, '') || number

/** N3 and N4. The country is said where it is another than the United States. */
export function addressSegments(address: Address | undefined): readonly OutSegment[] {
  if (!address) return []
  const { line1, line2, city, state, zip, country } = address
  return [
    ['N3', words(line1), words(line2)],
    ['N4', words(city), state, zip, country === undefined || country === 'US' ? '' : country],
  ]
}

/** DMG: birth and sex, where they are known. */
export function demographics({ birth, sex }: Pick<Patient, 'birth' | 'sex'>): readonly OutSegment[] {
  if (birth === undefined && sex === undefined) return []
  return [['DMG', 'D8', birth ? dayOut(birth) : '', sex ?? '']]
}

/** PRV: a provider's specialty. */
export const specialtySegment = (code: 'BI' | 'PE', { taxonomy }: Provider): readonly OutSegment[] =>
  taxonomy === undefined || taxonomy === '' ? [] : [['PRV', code, 'PXC', taxonomy]]

/** REF with a number, where there is one. */
export const numbered = (code: string, number: string | undefined): readonly OutSegment[] =>
  number === undefined || number === '' ? [] : [['REF', code, number]]
