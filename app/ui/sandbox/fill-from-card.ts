import { readClaim } from '#billing'
import type { CaseView, DraftJson } from '#sandbox'
import { coverageOfCard, draftOf } from '#sandbox'
import type { ScenarioPatientView } from './patient-view.ts'

/** The boxes that the registration and a card fill. */
const FROM_CARD = [
  ...[
    'top',
    '1',
    '1a',
    '2',
    '3',
    '3 sex',
    '4',
    '5',
    '5 phone',
    '6',
    '7',
    '9',
    '9a',
    '9d',
    '11',
    '11a',
    '11a sex',
  ],
  ...['11c', '11d', '12', '13', '27'],
] as const

/** A draft with boxes 1 to 13 as the registration and a card make them. Everything else stays as it is. */
export function filled(
  draft: DraftJson,
  patient: ScenarioPatientView,
  card: ScenarioPatientView['cards'][number],
  { practice }: CaseView['scenario'],
  account: string,
): DraftJson {
  const claim = readClaim({
    ...{
      id: account,
      billing: practice.billing,
      patient: patient.person,
      diagnoses: [],
      place: '',
      lines: [],
    },
    coverages: [coverageOfCard(card, patient)],
  })
  if (!claim.ok) return draft
  const from = draftOf(claim.value)
  const boxes = { ...draft.boxes }
  for (const box of FROM_CARD) boxes[box] = from.boxes[box] ?? ''
  const { filing } = from.beside
  const { earlier: _, later: __, msp: ___, ...rest } = draft.beside
  return { ...draft, boxes, beside: { ...rest, ...(filing !== undefined && { filing }) } }
}
