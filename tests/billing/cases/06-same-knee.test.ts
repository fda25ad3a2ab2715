import { expect, test } from 'vitest'
import { appeal, day, emptyLedger, remedyFor } from '#billing'
import { curatedTables } from '../helpers/tables.ts'
import { denialOf, deskOf, line, lineOf, scrubbed, send, statement } from './play.ts'

/**
 * Claim: 29881-RT at $2,100 and 29877-RT at $1,400, one operation in a surgery center, Medicare.
 * Chart: meniscus and cartilage of the right knee, one compartment after the other; the left knee was not touched.
 * Only the table knows: the pair has indicator 0.
 * End: 29877 comes back CO-236 with any modifier; it is accepted and written off. 59 would be false, and useless (E3).
 */
const medicare = deskOf('MCRTRN')
const operation = (...more: string[]) => ({
  ...{ diagnoses: ['S83.241A', 'M17.11'], place: '24' },
  lines: [
    line('29881', '2100.00', { modifiers: ['RT'] }),
    line('29877', '1400.00', { modifiers: ['RT', ...more], pointers: [2] }),
  ],
})

test.each([[[]], [['59']], [['XS']]])('29877 is denied with %j beside RT', (more) => {
  expect(scrubbed(medicare(operation(...more))).filter((one) => one.startsWith('E3'))).toEqual(['E3 DEN-L'])
  const { answer } = send(emptyLedger('MCRTRN'), medicare(operation(...more)))
  expect(lineOf(answer, 1)).toMatchObject({ why: expect.arrayContaining([expect.stringMatching(/^CO-45/)]) })
  expect(lineOf(answer, 2)).toEqual({ allowed: null, paid: '0.00', why: ['CO-236 1400.00'] })
})

test('it is written off; an appeal changes nothing, and the patient owes nothing of it', () => {
  const { answer, ledger, control } = send(emptyLedger('MCRTRN'), medicare(operation()))
  const denial = denialOf(answer, '2025-11-03', 2)
  expect(remedyFor({ ...denial, cause: 'right' }, medicare().payer).remedy).toBe('write-off')
  const request = {
    ...{ control, level: 1 as const, filed: day('2025-11-20') },
    evidence: [{ rule: 'E3', line: 2 }],
  }
  expect(appeal(ledger, request, { payer: medicare().payer, tables: curatedTables() })).toMatchObject({
    kind: 'upheld',
  })
  expect(statement({ ...answer, lines: answer.lines.slice(1) })).toBe('0.00')
})
