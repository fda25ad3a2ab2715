import { expect, test } from 'vitest'
import type { CaseView, DraftJson } from '#sandbox'
import { filled } from '#ui/sandbox/fill-from-card.ts'
import type { ScenarioPatientView } from '#ui/sandbox/patient-view.ts'

const card = { payer: 'MCRTRN', filing: 'MB', relationship: '18', memberId: '1EG4TE5MK73' }
const pat = {
  id: 'pat',
  person: {
    ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1950-06-15', sex: 'F' },
    address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
  },
  cards: [card],
} as unknown as ScenarioPatientView
const scenario = {
  practice: {
    billing: {
      ...{ kind: 'organization', name: 'Lakeside Family Clinic', npi: '1234567893', taxonomy: '207Q00000X' },
      taxId: { kind: 'ein', number: '311234567' },
      ...{ phone: '6145550100' },
      address: { line1: '100 Main St', city: 'Columbus', state: 'OH', zip: '432151234' },
    },
  },
} as unknown as CaseView['scenario']
const [first] = pat.cards
const fill = (draft: unknown) => {
  if (!first) throw new Error('no card')
  return filled(draft as DraftJson, pat, first, scenario, 'ACCT0001')
}

test('boxes 1 to 13 are as the registration and the card say', () => {
  const { boxes } = fill({ boxes: {}, lines: [], beside: {} })
  expect(boxes).toMatchObject({
    ...{ '1a': '1EG4TE5MK73', '2': 'SAMPLE, PAT, Q', '3 sex': 'F', '12': 'SIGNATURE ON FILE' },
  })
  expect(boxes.top).toContain('MCRTRN')
})

test('what was typed elsewhere stays; what an earlier card left behind goes', () => {
  const lines = [{ D: '99213' }]
  const before = {
    boxes: { '1a': 'WRONG', '9': 'SOMEBODY, ELSE', '21': 'E119', '23': 'A1' },
    ...{ lines, beside: { msp: '12', referral: 'R9', later: [] } },
  }
  const { boxes, lines: after, beside } = fill(before)
  expect(boxes).toMatchObject({ '1a': '1EG4TE5MK73', '9': '', '21': 'E119', '23': 'A1' })
  expect(after).toBe(lines)
  expect(beside).toEqual({ referral: 'R9', filing: 'MB' })
})
