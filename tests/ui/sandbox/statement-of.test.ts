import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseView } from '#sandbox'
import { playSteps, startCase, viewOf } from '#sandbox'
import { statementOf } from '#ui/sandbox/statement/statement-of.ts'
import { scenarioNamed, worldOf } from '../../sandbox/scenarios.ts'

test('a statement shows the books of its day: what came later is not on it', () => {
  const world = worldOf(scenarioNamed('working-aged'))
  const billed = world.scenario.wrong.find(({ title }) => title.startsWith('The patient gets the bill'))
  const { state } = playSteps(world, startCase(world), billed?.steps ?? [])
  const view = viewOf(world, state)
  const [sent] = view.statements
  if (!sent) throw new Error('nothing was sent')
  const said = { charged: 17500, byPlans: 12000, takenOff: 2500, byPatient: 0, waits: 0, patient: 3000 }
  expect(statementOf(view, sent)).toMatchObject({
    ...{ on: sent.on, account: 'MSP23002', service: '2025-10-15', amount: 3000, total: said },
    lines: [{ ...said, line: 'L1', procedure: '99214' }],
  })
  const paid = statementOf(view, { ...sent, on: view.today })
  expect(paid.total).toMatchObject({ byPatient: 3000, patient: 0 })
})

const PLACES = ['insurance', 'next-payer', 'patient', 'to-work', 'paid', 'written-off'] as const
const entry = fc.record({
  ...{ line: fc.constantFrom('L1', 'L2'), amount: fc.integer({ min: -50_000, max: 50_000 }) },
  ...{ from: fc.constantFrom('charge', ...PLACES), to: fc.constantFrom(...PLACES) },
  by: fc.constantFrom('patient', 'MCRTRN', 'practice'),
})

test('whatever the books say, the parts of a line are together its charge', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const books = entries.map((one) => ({ ...one, account: 'A100', on: '2025-10-15', why: '' }))
      const view = { books, claims: [] } as unknown as CaseView
      const sent = { account: 'A100', on: '2025-10-16', amount: 1 } as CaseView['statements'][number]
      for (const one of [...statementOf(view, sent).lines, statementOf(view, sent).total])
        expect(one.byPlans + one.takenOff + one.byPatient + one.waits + one.patient).toBe(one.charged)
    }),
  )
})
