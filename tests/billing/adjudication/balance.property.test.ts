import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Adjudication, RemitLine, Scene } from '#billing'
import {
  adjudicate,
  breaksOfPayment,
  cents,
  day,
  imbalance,
  PAYERS,
  paymentOf,
  postRemittance,
  readClaim,
  remitClaim,
  sceneOf,
  stagesOf,
} from '#billing'
import { bentClaim, sceneFrom, someBenefits, someScene } from '../helpers/claims.ts'
import { curatedTables } from '../helpers/tables.ts'

/** Thousands of cases on a busy machine. */
const SLOW = { timeout: 120_000 }

const totalOf = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

/** What must hold of a line, whatever was claimed; the names of what does not. */
function faultsOfLine(line: RemitLine): string[] {
  const is = (ok: boolean, fault: string) => (ok ? [] : [`line ${line.n}: ${fault}`])
  return [
    ...is(imbalance(line) === 0, 'out of balance'),
    ...is(line.paid >= 0 && line.paid <= line.charge, 'paid outside nothing and the charge'),
    ...is(line.deniedBy === null || line.paid === 0, 'denied and paid'),
    ...line.adjustments.flatMap(({ group, carc, amount }) => [
      ...is(amount !== 0, `empty ${group}-${carc}`),
      ...is(group !== 'PR' || amount > 0, `PR-${carc} below nothing`),
      ...is(carc !== '253' || group === 'CO', 'sequestration from the patient'),
    ]),
  ]
}

/** What must hold of every answer; asked thousands of times, so in one assertion. */
function faultsOf(scene: Scene, { lines, paid, patient, charge, status }: Adjudication): string[] {
  const is = (ok: boolean, fault: string) => (ok ? [] : [fault])
  const shares = lines.flatMap(({ adjustments }) =>
    adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount),
  )
  return [
    ...lines.flatMap(faultsOfLine),
    ...is(paid === totalOf(lines.map((line) => line.paid)), 'paid is not what the lines are'),
    ...is(patient === totalOf(shares) && patient >= 0, 'the patient’s part is not PR'),
    ...is(lines.length === (status === 'rejected' ? 0 : scene.claim.lines.length), 'lines lost'),
    ...is(status === 'rejected' || charge === totalOf(lines.map((line) => line.charge)), 'charge lost'),
  ]
}

describe('whatever practices claim of any payer', SLOW, () => {
  test('every line and claim balances, and nobody owes less than nothing (billing.md F10)', () =>
    fc.assert(
      fc.property(someScene(), (scene) => {
        expect(faultsOf(scene, adjudicate(scene))).toEqual([])
      }),
      { numRuns: 1500 },
    ))
  test('a claim of any shape gets an answer that balances, after other payers too', () =>
    fc.assert(
      fc.property(bentClaim, fc.constantFrom(...PAYERS), fc.option(someBenefits), (json, payer, benefits) => {
        const scene = sceneFrom(json, { payer, benefits })
        expect(faultsOf(scene, adjudicate(scene))).toEqual([])
      }),
      { numRuns: 1000 },
    ))
  test('a payment of several claims balances, and is never below nothing', () =>
    fc.assert(
      fc.property(
        fc.array(someScene(), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: -50_000, max: 50_000 }), { maxLength: 3 }),
        fc.nat(100_000),
        (scenes, amounts, forward) => {
          const claims = scenes
            .map((scene, i) => ({ scene, control: `N${i}`, answer: adjudicate(scene) }))
            .filter(({ answer }) => answer.status !== 'rejected')
            .map(({ scene, control, answer }) => remitClaim(control, scene.claim, answer))
          const adjustments = amounts.map((amount) => ({
            ...{ code: 'CS' as const, reference: 'X', amount: cents(amount), why: 'any' },
          }))
          const of = { number: 'EFT1', payer: 'P', payee: 'N', on: day('2025-12-30'), claims, adjustments }
          const { payment, forward: left } = paymentOf(of, cents(forward))
          expect(payment.amount).toBeGreaterThanOrEqual(0)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(breaksOfPayment(payment)).toEqual([])
          // Nothing is lost between the payments: what came in and what is carried is what there was.
          const claimed = claims.reduce((all, { answer }) => all + answer.paid, 0)
          const given = adjustments.reduce((all, one) => all + one.amount, 0)
          expect(payment.amount - left).toBe(claimed - given - forward)
        },
      ),
      { numRuns: 300 },
    ))
  test('every cent of every remittance is posted somewhere', () =>
    fc.assert(
      fc.property(someScene(), fc.boolean(), (scene, hasNextPayer) => {
        const remit = adjudicate(scene)
        const { totals } = postRemittance(remit, { hasNextPayer })
        const all = Object.values(totals).reduce((sum, amount) => sum + amount, 0)
        expect(all).toBe(remit.lines.length === 0 ? 0 : remit.charge)
        expect(totals.patient + totals['next-payer']).toBe(remit.patient)
      }),
      { numRuns: 500 },
    ))
})

describe('the same claim gets the same answer', SLOW, () => {
  test('always', () =>
    fc.assert(
      fc.property(someScene(), (scene) => {
        expect(adjudicate(scene)).toEqual(adjudicate(scene))
        expect([...stagesOf(scene)].at(-1)?.output).toEqual(adjudicate(scene))
      }),
      { numRuns: 300 },
    ))
  /** A line as its answer shows it, without its place. */
  const told = ({ n: _, ...line }: RemitLine) => JSON.stringify({ ...line, steps: [], control: null })
  const sorted = (remit: Adjudication) => remit.lines.map(told).sort()
  test('whatever the order of its lines', () =>
    fc.assert(
      fc.property(someScene(), fc.nat(), (scene, turn) => {
        const { lines } = scene.claim
        const by = turn % lines.length
        const turned = [...lines.slice(by), ...lines.slice(0, by)].reverse()
        const other = sceneOf({ ...scene.claim, lines: turned }, scene)
        const [one, two] = [adjudicate(scene), adjudicate(other)]
        expect([two.status, two.allowed, two.paid, two.patient]).toEqual([
          ...[one.status, one.allowed, one.paid, one.patient],
        ])
        expect(sorted(two)).toEqual(sorted(one))
      }),
      { numRuns: 600 },
    ))
})

describe('a line more', SLOW, () => {
  /** What may change another line: a rule that says so by name, or a step of the price or the plan. */
  const RANKS = /Multiple|Several|family|Therapy of one day|Deductible|Out-of-pocket|units of the family/
  const stated = (remit: Adjudication, n: number) =>
    remit.findings
      .filter(({ line }) => line === n)
      .map(({ rule, message }) => `${rule} ${message}`)
      .join()
  test('changes no other line unless a rule or a step of its price says so', () =>
    fc.assert(
      fc.property(someScene({ maxLines: 5 }), someScene({ maxLines: 1 }), (scene, { claim: more }) => {
        const line = more.lines[0]
        if (!line) return
        const before = adjudicate(scene)
        const lines = [...scene.claim.lines, { ...line, control: 'MORE' }]
        const after = adjudicate(sceneOf({ ...scene.claim, lines }, scene))
        const isWhole = (remit: Adjudication) =>
          remit.findings.some(({ level }) => ['REJ', 'UNP', 'DEN-C'].includes(level))
        if (isWhole(before) || isWhole(after)) return
        for (const [i, one] of before.lines.entries()) {
          const two = after.lines[i]
          if (JSON.stringify([one.paid, one.adjustments]) === JSON.stringify([two?.paid, two?.adjustments]))
            continue
          const isNamed = stated(before, one.n) !== stated(after, one.n)
          const isRanked = [...one.steps, ...(two?.steps ?? [])].some(({ what }) => RANKS.test(what))
          expect(isNamed || isRanked || two?.deniedBy === 'E5', JSON.stringify([one, two])).toBe(true)
        }
      }),
      { numRuns: 800 },
    ))
  test('that stands in no relation to them changes nothing at all', () => {
    const plan = { procedures: ['99213', '20610', '71046', '93000', '27447', '97110'] }
    fc.assert(
      fc.property(someScene({ ...plan, maxLines: 5 }), (scene) => {
        const free = { ...scene, benefits: null }
        const before = adjudicate(free)
        const json = {
          ...{ from: '2025-12-16', procedure: '96372', pointers: [1], charge: '40.00', units: '1' },
        }
        const parsed = readClaim({ ...SAMPLE, lines: [json] })
        const line = parsed.ok ? parsed.value.lines[0] : undefined
        if (!line) throw new Error('the unrelated line is none')
        const lines = [...scene.claim.lines, line]
        const after = adjudicate(sceneOf({ ...scene.claim, lines }, { ...free }))
        expect(after.lines.slice(0, -1).map(({ paid, adjustments }) => [paid, adjustments])).toEqual(
          before.lines.map(({ paid, adjustments }) => [paid, adjustments]),
        )
      }),
      { numRuns: 500 },
    )
  })
})

const SAMPLE = {
  ...{ id: 'X', place: '11', diagnoses: ['E11.9'], patient: { last: 'X' } },
  billing: { kind: 'organization', name: 'X' },
  coverages: [
    {
      payer: { id: 'X', name: 'X' },
      filing: 'CI',
      relationship: '18',
      subscriber: { last: 'X', memberId: 'X' },
    },
  ],
}
test('the tables of the properties are the curated ones', () =>
  expect(curatedTables().fee('99213', '', day('2025-10-15'))).not.toBeNull())
