import type { ReadRemittance } from '#billing'
import type { Ties } from '../lens/lens.ts'
import { tiesOf } from '../lens/lens.ts'
import type { X12Line, X12Part, X12Text } from '../lens/x12-text.ts'
import { nameOf, partsOf } from '../lens/x12-text.ts'
import { claimKey, lineKey, paymentKey } from './remit-keys.ts'

type Pair = readonly [paper: string, wire: string]

/** Elements of a segment by what they say. */
const ELEMENTS: Readonly<Record<string, readonly (readonly [element: number, what: string])[]>> = {
  CLP: [
    ...([
      [1, 'id'],
      [2, 'status'],
      [3, 'charge'],
      [4, 'paid'],
    ] as const),
    ...([
      [5, 'owes'],
      [7, 'control'],
    ] as const),
  ],
  SVC: [
    [1, 'procedure'],
    [2, 'charge'],
    [3, 'paid'],
    [5, 'units'],
  ],
  BPR: [
    [2, 'amount'],
    [4, 'method'],
    [16, 'on'],
  ],
  TRN: [[2, 'number']],
}
const REASONS = [2, 5, 8, 11, 14, 17]
const PROVIDER_REASONS = [3, 5, 7, 9, 11, 13]
const SERVED = new Set(['472', '150', '151'])

/** Where one is in a set: reasons and remarks are counted anew in each claim and line, those of the payment through it. */
class Place {
  claim = 0
  line = 0
  reasons = 0
  remarks = 0
  provider = 0
}

/**
 * Ties an EOB to its raw 835: amounts to CLP and SVC, each reason to its part of a CAS, remarks to LQ and MOA, what belongs
 * to no claim to PLB. The engine says where claims and lines begin (`RemittancePlace`); what follows is theirs.
 * @param reads the remittances of the text in their order
 */
export function remitTies(text: X12Text, reads: readonly ReadRemittance[]): Ties {
  const pairs: Pair[] = []
  const starts = text.lines.filter((line) => nameOf(line, text) === 'ST').map(({ index }) => index)
  for (const [i, start] of starts.entries()) {
    const read = reads[i]
    if (!read) continue
    const end = starts[i + 1] ?? text.lines.length
    const begins = new Map(read.places.map((place) => [place.position, place]))
    const place = new Place()
    for (const line of text.lines.slice(start, end)) {
      const begun = begins.get(line.index - start + 1)
      if (begun) Object.assign(place, { claim: begun.claim, line: begun.line, reasons: 0, remarks: 0 })
      pairs.push(...pairsOf(line, text, i + 1, place))
    }
  }
  return tiesOf(pairs)
}

function pairsOf(line: X12Line, text: X12Text, set: number, place: Place): readonly Pair[] {
  const name = nameOf(line, text)
  const parts = partsOf(line.text, line.index, text.element, text.component).filter(
    (part) => part.text !== '',
  )
  const at = (element: number): readonly X12Part[] => parts.filter((part) => part.element === element)
  const first = at(1)[0]?.text ?? ''
  const here = (what: string): string => lineKey(set, place.claim, place.line, what)
  const tie = (paper: string, ...those: readonly X12Part[]): readonly Pair[] =>
    those.map((part) => [paper, part.key])
  const table = ELEMENTS[name]
  if (table) {
    const isOfPayment = name === 'BPR' || name === 'TRN'
    return table.flatMap(([element, what]) =>
      tie(isOfPayment ? paymentKey(set, what) : here(what), ...at(element)),
    )
  }
  switch (name) {
    case 'N1':
      return tie(paymentKey(set, first === 'PR' ? 'payer' : 'payee'), ...at(2), ...at(4))
    case 'NM1':
      return first === 'QC' ? tie(claimKey(set, place.claim, 'patient'), ...[3, 4, 5].flatMap(at)) : []
    case 'DTM':
      return SERVED.has(first) && place.line > 0 ? tie(here('day'), ...at(2)) : []
    case 'AMT':
      return first === 'B6' ? tie(here('allowed'), ...at(2)) : []
    case 'LQ':
      return tie(here(`m${place.remarks++}`), ...at(2))
    case 'MOA':
      return [3, 4, 5, 6, 7].flatMap(at).flatMap((part) => tie(here(`m${place.remarks++}`), part))
    case 'CAS':
      return REASONS.filter((n) => at(n).length > 0 || at(n + 1).length > 0).flatMap((n) =>
        tie(here(`a${place.reasons++}`), ...at(n), ...at(n + 1), ...at(1)),
      )
    case 'PLB':
      return PROVIDER_REASONS.filter((n) => at(n).length > 0 || at(n + 1).length > 0).flatMap((n) =>
        tie(paymentKey(set, `p${place.provider++}`), ...at(n), ...at(n + 1)),
      )
    default:
      return []
  }
}
