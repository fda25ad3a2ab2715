import type { Cents } from '../../claim/cents.ts'
import { plus } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { Outcome } from '../../claim/outcome.ts'
import { amountOut, dayOut } from '../wire/amounts.ts'
import type { OutSegment } from '../wire/segment-text.ts'
import type { Envelope } from '../wire/write-file.ts'
import { writeFile } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import type {
  AcknowledgedClaim,
  AcknowledgedLine,
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimStatus277,
  Totals277,
} from './claim-acknowledgment.ts'
import { CLAIM_ACKNOWLEDGMENT } from './guide-277ca.ts'

const words = (text: string | undefined) => ({ words: text ?? '' })

const statusSegment = (
  { category, status, entity = '' }: ClaimStatus277,
  on: Day | null,
  accepted: boolean,
  charge?: Cents,
): OutSegment => [
  ...(['STC', [category, status, entity], on === null ? '' : dayOut(on), accepted ? 'WQ' : 'U'] as const),
  ...(charge === undefined ? [] : [amountOut(charge)]),
]

/** Counts (QTY) and amounts (AMT) of what was accepted and what not; a kind of which there is none is left out. */
function totalSegments(totals: Totals277, yes: string, no: string): readonly OutSegment[] {
  const { accepted, rejected, acceptedCharge, rejectedCharge } = totals
  const segments: OutSegment[] = []
  if (accepted > 0) segments.push(['QTY', yes, String(accepted)])
  if (rejected > 0) segments.push(['QTY', no, String(rejected)])
  if (accepted > 0) segments.push(['AMT', 'YU', amountOut(acceptedCharge)])
  if (rejected > 0) segments.push(['AMT', 'YY', amountOut(rejectedCharge)])
  return segments
}

function lineSegments(line: AcknowledgedLine, on: Day): readonly OutSegment[] {
  const { procedure, modifiers, charge, statuses, control } = line
  return [
    ['SVC', ['HC', procedure, ...modifiers], amountOut(charge)],
    ...statuses.map((status) => statusSegment(status, on, false)),
    ...(control === undefined ? [] : ([['REF', 'FJ', control]] as const)),
  ]
}

function claimSegments(claim: AcknowledgedClaim, on: Day): readonly OutSegment[] {
  const { patient, accepted, statuses, charge, control, trace, from, through = from } = claim
  const name: OutSegment = ['NM1', 'QC', '1', words(patient.last), words(patient.first)]
  const id = patient.memberId === undefined ? [] : (['', '', '', 'MI', patient.memberId] as const)
  const period = from && through ? `${dayOut(from)}-${dayOut(through)}` : ''
  return [
    [...name, ...id],
    ['TRN', '2', claim.claim],
    ...statuses.map((status) => statusSegment(status, on, accepted, charge)),
    ...(accepted && control !== undefined ? ([['REF', '1K', control]] as const) : []),
    ...(trace === undefined ? [] : ([['REF', 'D9', trace]] as const)),
    ...(from && through
      ? [
          (from === through
            ? ['DTP', '472', 'D8', dayOut(from)]
            : ['DTP', '472', 'RD8', period]) satisfies OutSegment,
        ]
      : []),
    ...claim.lines.flatMap((line) => lineSegments(line, on)),
  ]
}

/** The segments of a 277CA: its levels (20 source, 21 receiver, 19 provider, PT patient) are numbered as they come. */
function segmentsOf(answer: ClaimAcknowledgment): readonly OutSegment[] {
  const { id, on, at, source, received, processed, receiver, batch, totals, providers } = answer
  const is = source.is === 'payer' ? 'PR' : 'AY'
  const all = plus(totals.acceptedCharge, totals.rejectedCharge)
  const heard: ClaimStatus277 = { category: 'A1', status: '19', entity: is }
  let level = 2
  const ofProvider = (provider: AcknowledgedProvider): readonly OutSegment[] => {
    level += 1
    const own = level
    const { name, npi, taxId = '', kind, claims } = provider
    const number = npi === '' ? (['FI', taxId] as const) : (['XX', npi] as const)
    const sum = plus(provider.totals.acceptedCharge, provider.totals.rejectedCharge)
    return [
      ['HL', String(own), '2', '19', claims.length > 0 ? '1' : '0'],
      ['NM1', '85', kind === 'person' ? '1' : '2', words(name), '', '', '', '', ...number],
      ['TRN', '1', '0'],
      // Of a provider's claims as a whole no day is told (STC02 is not used in 2200C).
      statusSegment(heard, null, true, sum),
      ...totalSegments(provider.totals, 'QA', 'QC'),
      ...claims.flatMap((claim): readonly OutSegment[] => {
        level += 1
        return [['HL', String(level), String(own), 'PT'], ...claimSegments(claim, on)]
      }),
    ]
  }
  return [
    ['BHT', '0085', '08', id, dayOut(on), at, 'TH'],
    ['HL', '1', '', '20', '1'],
    ['NM1', is, '2', words(source.name), '', '', '', '', is === 'PR' ? 'PI' : '46', source.id],
    ['TRN', '1', id],
    ['DTP', '050', 'D8', dayOut(received)],
    ['DTP', '009', 'D8', dayOut(processed)],
    ['HL', '2', '1', '21', providers.length > 0 ? '1' : '0'],
    ['NM1', '41', '2', words(receiver.name), '', '', '', '', '46', receiver.id],
    ['TRN', '2', batch],
    statusSegment(heard, on, true, all),
    ...totalSegments(totals, '90', 'AA'),
    ...providers.flatMap(ofProvider),
  ]
}

/** Writes a 277CA. Its balance: counts add up to the claims, amounts to their charges, providers to the batch. */
export const writeClaimAcknowledgment = (
  answer: ClaimAcknowledgment,
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  writeFile(CLAIM_ACKNOWLEDGMENT, envelope, [{ segments: segmentsOf(answer) }])
