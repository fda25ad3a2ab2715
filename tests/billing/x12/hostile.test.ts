import { expect, test } from 'vitest'
import { readX12 } from '#billing'
import { attach } from '../../../app/billing/x12/guide/attach.ts'
import { PROFESSIONAL_GUIDE } from '../../../app/billing/x12/professional/guide-837p.ts'
import { PlaceNotes } from '../../../app/billing/x12/professional/places.ts'
import { claimLoopsIn } from '../../../app/billing/x12/professional/read-837p.ts'
import { claimIn } from '../../../app/billing/x12/professional/read-claim-loop.ts'
import { readFile } from '../../../app/billing/x12/wire/read-file.ts'
import { setsOf } from '../../../app/billing/x12/wire/x12-file.ts'
import { golden } from './claims.ts'

/** The secondary claim with so many earlier plans of one payer, and so many lines which that payer has answered. */
function withPlans(plans: number, lines: number): string {
  const text = golden('secondary-claim.837')
  const at = (segment: string): number => text.indexOf(segment)
  const [plan, line, end] = [at('SBR*P'), at('LX*1'), at('SE*')]
  const [own, of] = [text.slice(plan, line), text.slice(line, end)]
  return text.slice(0, plan) + own.repeat(plans) + of.repeat(lines) + text.slice(end)
}

test('hundreds of plans and of lines are not multiplied with each other: one plan too many is enough', () => {
  const [one] = setsOf(readFile(withPlans(200, 200)))
  if (!one) throw new Error('No set')
  const [loops] = claimLoopsIn(attach(one.set, PROFESSIONAL_GUIDE))
  if (!loops) throw new Error('No claim')
  const { coverages } = claimIn(loops, new PlaceNotes(false)) as { coverages: readonly unknown[] }
  expect(coverages).toHaveLength(12)
})

test('such a claim is refused and told of', () => {
  const content = readX12(withPlans(200, 3)).interchanges[0]?.groups[0]?.sets[0]?.content
  if (content?.kind !== '837P') throw new Error('No claims')
  expect(content.claims).toHaveLength(1)
  expect(content.claims[0]?.faults).toContainEqual({ path: 'coverages', message: 'at most 11 entries' })
})
