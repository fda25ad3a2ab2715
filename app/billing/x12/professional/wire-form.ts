import type { Claim } from '../../claim/claim.ts'
import type { Coverage, Prior } from '../../claim/coverage.ts'
import type { Line } from '../../claim/line.ts'
import type { Provider } from '../../claim/parties.ts'
import { given } from '../guide/pick.ts'
import { STANDARD } from '../wire/delimiters.ts'
import { wordsText } from '../wire/segment-text.ts'
import { byGroup } from './coverage-segments.ts'
import { destinationIndex, destinationOf, insuredOf, isSelf } from './destination.ts'
import { digitsOf } from './party-segments.ts'

/**
 * A claim as the 837P can say it: what reading a written claim gives back. Words are in upper case and plain letters;
 * what the wire has no place for is gone (the patient's phone, address and birth date of a subscriber who is not the
 * patient, the tax ID of a rendering provider); what was left out because it goes without saying, or said though it does, is as the wire has it
 * (a line's place that is the claim's, a total that the lines add up to, what an earlier payer's line was for).
 */
export function wireForm(claim: Claim): Claim {
  const ordering = sharedOrdering(claim)
  const sent = claim.lines.reduce((all, { charge }) => all + charge, 0)
  const { phone: _, death, ...person } = claim.patient
  const patient = isSelf(destinationOf(claim)) ? personOf(insuredOf(claim)) : person
  return upper(
    given({
      ...claim,
      billing: billingForm(claim.billing),
      rendering: role(claim.rendering, 'taxonomy'),
      referring: role(claim.referring, 'person'),
      supervising: role(claim.supervising, 'person'),
      facility: role(claim.facility, 'organization'),
      ordering: ordering === 'differs' ? undefined : role(ordering, 'ordering'),
      patient: given({ ...patient, death }),
      destination: destinationIndex(claim) + 1,
      coverages: claim.coverages.map((coverage, i) => coverageForm(claim, coverage, i)),
      accident: accidentForm(claim),
      total: claim.total === sent ? undefined : claim.total,
      lines: claim.lines.map((line) => lineForm(claim, line, ordering === 'differs')),
    }) as Claim,
  )
}

const personOf = ({ memberId: _, group: __, groupName: ___, ...person }: Coverage['subscriber']) => person

function accidentForm({ accident }: Claim): Claim['accident'] {
  if (!accident || (accident.kinds.length === 0 && !accident.on)) return undefined
  return given({
    ...accident,
    state: accident.kinds.length === 0 ? undefined : accident.state,
  }) as Claim['accident']
}

/** An organization has no first name; numbers of the tax office and of telephones are digits alone. */
function billingForm(billing: Provider): Provider {
  const { taxId, phone } = billing
  const { first, middle } = billing.kind === 'person' ? billing : { first: undefined, middle: undefined }
  return given({
    ...{ ...billing, first, middle, phone: phone && digitsOf(phone) },
    taxId: taxId && { ...taxId, number: digitsOf(taxId.number) },
  }) as Provider
}

type Role = 'taxonomy' | 'person' | 'organization' | 'ordering'

/** A provider with what its loop carries. */
function role(provider: Provider | undefined, as: Role): Provider | undefined {
  if (!provider) return undefined
  const { name, npi, taxonomy, address } = provider
  const kind = as === 'organization' ? 'organization' : as === 'taxonomy' ? provider.kind : 'person'
  const { first, middle } = kind === 'person' ? provider : { first: undefined, middle: undefined }
  const more = {
    ...{ taxonomy: as === 'taxonomy' ? taxonomy : undefined },
    ...{ address: as === 'organization' || as === 'ordering' ? address : undefined },
  }
  return given({ ...{ kind, name, first, middle, npi }, ...more }) as Provider
}

/** The ordering provider all lines share, which is then the claim's; `differs` when they do not. */
function sharedOrdering(claim: Claim): Provider | undefined | 'differs' {
  const all = claim.lines.map((line) => role(line.ordering ?? claim.ordering, 'ordering'))
  const [first] = all
  if (all.every((one) => one === undefined)) return undefined
  return all.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : 'differs'
}

function lineForm(claim: Claim, line: Line, hasOwnOrdering: boolean): Line {
  const { through, place, rendering, supervising, ordering } = line
  return given({
    ...line,
    through: through === line.from ? undefined : through,
    place: place === claim.place ? undefined : place,
    rendering: role(rendering, 'taxonomy'),
    supervising: role(supervising, 'person'),
    ordering: hasOwnOrdering ? role(ordering ?? claim.ordering, 'ordering') : undefined,
  }) as Line
}

function coverageForm(claim: Claim, coverage: Coverage, i: number): Coverage {
  const { prior, subscriber, ...rest } = coverage
  if (i === destinationIndex(claim)) return { ...rest, subscriber: insuredOf(claim) }
  const { birth: _, sex: __, ...insured } = subscriber
  return given({ ...rest, subscriber: insured, prior: prior && priorForm(claim, prior) }) as Coverage
}

function priorForm(claim: Claim, prior: Prior): Prior {
  const all = prior.lines
    .filter(({ line }) => line <= claim.lines.length)
    .map((was) => {
      const line = claim.lines[was.line - 1] as Line
      const { procedure = line.procedure, units = line.units, on = prior.on } = was
      const modifiers = was.procedure === undefined ? line.modifiers : was.modifiers
      return { ...was, procedure, modifiers, units, on, adjustments: byGroup(was.adjustments) }
    })
    .sort((a, b) => a.line - b.line)
  const on = all.length > 0 ? all[0]?.on : prior.on
  const lines = all.map((was) => given({ ...was, on: was.on === on ? undefined : was.on }))
  return given({ ...prior, on, adjustments: byGroup(prior.adjustments), lines }) as Prior
}

/** Fields that are written as words, and so lose accents and delimiters. */
const WORDS = new Set([
  'name',
  'last',
  'first',
  'middle',
  'suffix',
  'line1',
  'line2',
  'city',
  'note',
  'groupName',
])

function upper<T>(value: T, key = ''): T {
  if (typeof value === 'string')
    return (WORDS.has(key) ? wordsText(value, STANDARD) : textOf(key, value)) as T
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => upper(one, key)) as T
  const entries = Object.entries(value)
    .map(([name, one]) => [name, upper(one, name)] as const)
    .filter(([name, one]) => one !== undefined && !(one === '' && name !== 'id'))
    // An address at home does not name its country.
    .filter(([name, one]) => name !== 'country' || one !== 'US')
  return Object.fromEntries(entries) as T
}

/** Days and the kinds our types tell apart are no text of the wire. */
const OWN = new Set(['kind', 'kinds', 'from', 'through', 'on', 'birth', 'death'])
const textOf = (key: string, text: string): string =>
  OWN.has(key) || /^\d{4}-\d\d-\d\d$/.test(text) ? text : text.toUpperCase()
