import { expect, test } from 'vitest'
import { emptyLedger } from '#billing'
import { deskOf, figures, line, lineOf, scrubbed, send } from './play.ts'

/**
 * Claim: a visit for both knees and diabetes, Medicare; the diagnoses are M17.1, S83.241 and E11. Variant: B88.0.
 * Chart: arthritis of the right knee; a torn meniscus of the right knee, under treatment; diabetes without
 * complications. Variant: chigger bites on 2025-10-15.
 * End: 277CA A7:255; M17.11, S83.241A and E11.9 are accepted. B88.0 was a code until 2025-09-30: B88.09 (D1 to D3).
 */
const medicare = deskOf('MCRTRN')
const visit = (...diagnoses: string[]) =>
  medicare({ diagnoses, lines: [line('99213', '150.00', { pointers: diagnoses.map((_, i) => i + 1) })] })

test('headings and a code without its seventh character are rejected', () => {
  const sent = send(emptyLedger('MCRTRN'), visit('M17.1', 'S83.241', 'E11'))
  expect(sent.statuses).toEqual(['A7:255'])
  expect([sent.answer.status, sent.filed]).toEqual(['rejected', null])
  expect(scrubbed(visit('M17.1', 'S83.241', 'E11'))).toEqual(['D3 REJ', 'D2 UNP', 'D2 UNP'])
})

test('coded to the last character they are accepted', () => {
  const right = visit('M17.11', 'S83.241A', 'E11.9')
  expect(scrubbed(right)).toEqual([])
  expect(figures(send(emptyLedger('MCRTRN'), right).answer)).toMatchObject({
    status: 'paid',
    allowed: '85.17',
  })
})

test('a heading alone passes the door and comes back as unprocessable', () => {
  const sent = send(emptyLedger('MCRTRN'), visit('E11'))
  expect([sent.statuses, sent.answer.status]).toEqual([['A2:20'], 'unprocessable'])
  expect(lineOf(sent.answer).why).toEqual(['CO-16 150.00 M81 M76 MA130'])
})

test('a code that ended with September is rejected from October on', () => {
  expect(send(emptyLedger('MCRTRN'), visit('E11.9', 'B88.0')).statuses).toEqual(['A7:255'])
  expect(send(emptyLedger('MCRTRN'), visit('B88.0')).statuses).toEqual(['A7:254'])
  expect(scrubbed(visit('B88.0'))).toEqual(['D1 REJ'])
  expect(send(emptyLedger('MCRTRN'), visit('B88.09')).answer.status).toBe('paid')
})
