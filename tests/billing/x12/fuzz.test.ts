import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkX12, day, readClaim, readX12, trainingContext, writeClaim, x12Json } from '#billing'
import { attach } from '../../../app/billing/x12/guide/attach.ts'
import { transactionOf } from '../../../app/billing/x12/transactions.ts'
import { readFile } from '../../../app/billing/x12/wire/read-file.ts'
import { setsOf } from '../../../app/billing/x12/wire/x12-file.ts'
import { claimsOf, golden } from './claims.ts'

const FILES = ['original-claim.837', 'secondary-claim.837', 'rare-segments.837'].map(golden)

/** One thing that goes wrong with a file on its way. */
type Mutation = (text: string) => string
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, where: number): number => Math.floor(where * text.length)
const lineAt = (text: string, where: number): readonly [lines: string[], i: number] => {
  const lines = text.split('~')
  return [lines, Math.floor(where * lines.length)]
}
const noise = fc.oneof(
  fc.constantFrom('*', ':', '~', '^', '\n', '\0', ' ', 'é', '😀', 'ISA', 'SE*1~', 'HL*', '-', '9'.repeat(40)),
  fc.string({ maxLength: 5 }),
)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, noise).map(
    ([where, what]): Mutation =>
      (text) => {
        const i = at(text, where)
        return text.slice(0, i) + what + text.slice(i)
      },
  ),
  fc.tuple(place, fc.nat(30)).map(
    ([where, n]): Mutation =>
      (text) => {
        const i = at(text, where)
        return text.slice(0, i) + text.slice(i + n)
      },
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (text) => {
        const [lines, i] = lineAt(text, from)
        const [moved = ''] = lines.splice(i, 1)
        lines.splice(Math.floor(to * lines.length), 0, moved)
        return lines.join('~')
      },
  ),
  place.map(
    (where): Mutation =>
      (text) => {
        const [lines, i] = lineAt(text, where)
        return [...lines.slice(0, i), lines[i], ...lines.slice(i)].join('~')
      },
  ),
  fc.constantFrom('*', ':', '~').map(
    (one): Mutation =>
      (text) =>
        text.replaceAll(one, '|'),
  ),
)

/** Everything a file is put through; what comes out is sound whatever went in. */
function put(text: string): void {
  const { errors } = checkX12(text)
  for (const { position, offset, code, message, segment } of errors.slice(0, 50)) {
    expect(position).toBeGreaterThan(0)
    expect(offset).toBeLessThanOrEqual(text.length)
    expect(code).not.toBe('')
    expect(message.length).toBeLessThan(200)
    expect(segment.length).toBeLessThanOrEqual(20)
  }
  const read = readX12(text)
  expect(claimsOf(read).length).toBeLessThanOrEqual(text.length)
  for (const { groups } of read.interchanges)
    for (const { sets } of groups)
      for (const { content } of sets)
        if (content?.kind === '837P')
          for (const { places } of content.claims)
            for (const { place: where } of places.all())
              expect(
                text
                  .slice(where.offset)
                  .replaceAll(/[\r\n]/g, '')
                  .startsWith(where.text),
              ).toBe(true)
}

describe('mutated files', () => {
  test('nothing makes them throw, and every error has its place', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        (text, all) => put(all.reduce((before, mutate) => mutate(before), text)),
      ),
      { numRuns: 150 },
    ))
  test('nor does any text', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), put)))
})

describe('what could be read', () => {
  const CONTEXT = trainingContext(day('2025-12-01'))
  test('is written the same again and again, where it may be written at all', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (text, all) => {
          const broken = all.reduce((before, mutate) => mutate(before), text)
          for (const claim of claimsOf(readX12(broken))) {
            const once = claim && writeClaim(claim, CONTEXT)
            if (!once?.ok) continue
            expect(checkX12(once.value).ok).toBe(true)
            const [again] = claimsOf(readX12(once.value))
            expect(again && writeClaim(again, CONTEXT)).toEqual(once)
          }
        },
      ),
      { numRuns: 100 },
    ))
  test('is plain JSON for the command line, a claim as it is read', () => {
    for (const text of FILES) {
      const json = JSON.parse(JSON.stringify(x12Json(readX12(text))))
      const [set] = json.interchanges[0].groups[0].sets
      expect(readClaim(set.content.claims[0].claim)).toEqual({ ok: true, value: claimsOf(readX12(text))[0] })
      expect(set.content.claims[0].places).toContainEqual(
        expect.objectContaining({ field: 'line.charge', line: 1, segment: 'SV1', element: 2 }),
      )
    }
  })
})

describe('work', () => {
  /** Places looked at, and segments there are. */
  const workOf = (text: string) => {
    let [steps, segments] = [0, 0]
    for (const { set } of setsOf(readFile(text))) {
      const transaction = transactionOf(set)
      segments += set.segments.length
      if (transaction) steps += attach(set, transaction.guide).steps
    }
    return { steps, segments }
  }
  const [ORIGINAL = ''] = FILES
  const [head = '', tail = ''] = ORIGINAL.split(/(?<=LX\*1~\n)/)
  test.each([
    ['segments that have no place', 'REF*QQ*1~\n'],
    ['loops begun again and again', 'HL*1**20*1~\n'],
    ['lines', 'LX*1~\nSV1*HC:99213*1*UN*1***1~\nDTP*472*D8*20251015~\n'],
    ['dates that might stand in many places', 'DTP*091*D8*20251015~\n'],
    ['segments nobody knows', 'Q~'],
  ])('grows with the segments and with nothing else: %s', (_, one) => {
    const [small, large] = [500, 5000].map((n) => workOf(head + one.repeat(n) + tail))
    if (!small || !large) throw new Error('Nothing measured')
    expect(large.steps / large.segments).toBeLessThan(200)
    expect(large.steps / large.segments).toBeLessThan((small.steps / small.segments) * 1.2 + 1)
  })
  test('one endless segment, element or header is one step each', () => {
    for (const text of [
      ORIGINAL.replace('PAT', 'A'.repeat(100_000)),
      ORIGINAL.replace('PAT', '*'.repeat(100_000)),
      ORIGINAL.replace('HC:99213', `HC${':'.repeat(100_000)}`),
      ORIGINAL.replace('*150*', `*${'0'.repeat(100_000)}x*`),
      ORIGINAL.replace('*150*', `*${'1'.repeat(100_000)}x*`),
      ORIGINAL.replace('LX*1', `LX*${'1'.repeat(100_000)}x`),
      ORIGINAL.replace('20251015', `${'2'.repeat(50_000)}-${'1'.repeat(50_000)}`),
      ORIGINAL.replace('MCRTRN', `M${' '.repeat(100_000)}X`),
      'ISA*'.repeat(25_000),
      'ISA~'.repeat(25_000),
      '~'.repeat(100_000),
    ]) {
      expect(checkX12(text).errors.length).toBeLessThan(5000)
      expect(readX12(text).errors.length).toBeLessThan(5000)
    }
  })
})
