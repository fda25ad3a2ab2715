import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimJson, Ledger, Payer, Scene } from '#billing'
import {
  addDays,
  appeal,
  breaksOfPayment,
  day,
  emptyLedger,
  imbalance,
  pay,
  payerOf,
  remitClaim,
  reopen,
  reversalOf,
  submit,
} from '#billing'
import { sceneFrom, someBenefits, someClaim, someLines } from '../helpers/claims.ts'
import { curatedTables } from '../helpers/tables.ts'

/** Thousands of cases on a busy machine. */
const SLOW = { timeout: 120_000 }

const alpha = payerOf('ALPHA1') as Payer
const medicare = payerOf('MCRTRN') as Payer

/** What was decided to be paid, all in all. */
const net = ({ due, payments }: Ledger): number =>
  [...due, ...payments.flatMap(({ claims }) => claims)].reduce((all, { answer }) => all + answer.paid, 0)
/** What the claims whose answers stand are paid. */
const standing = ({ claims }: Ledger): number =>
  claims.filter(({ state }) => state === 'settled').reduce((all, { answer }) => all + answer.paid, 0)

const claimTo = (payer: Payer): fc.Arbitrary<ClaimJson> => someClaim({ maxLines: 4 }, payer)
const send = (ledger: Ledger, json: ClaimJson, payer: Payer, more: Partial<Scene> = {}) =>
  submit(ledger, sceneFrom(json, { payer, ...more }))

describe('nothing is paid twice', SLOW, () => {
  test('by sending a claim again, under whatever account number', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(alpha, medicare).chain((payer) => fc.tuple(fc.constant(payer), claimTo(payer))),
        fc.integer({ min: 1, max: 3 }),
        ([payer, json], times) => {
          const first = send(emptyLedger(payer.id), json, payer)
          let ledger = first.ledger
          for (let i = 0; i < times; i++) ledger = send(ledger, { ...json, id: `AGAIN${i}` }, payer).ledger
          expect(net(ledger)).toBe(first.answer.paid)
        },
      ),
      { numRuns: 300 },
    ))
  test('by writing every line twice on one claim', () =>
    fc.assert(
      fc.property(claimTo(alpha), (json) => {
        const doubled = { ...json, lines: json.lines.flatMap((line) => [line, line]) }
        const { answer } = send(emptyLedger('ALPHA1'), doubled, alpha)
        const twins = new Map<string, number>()
        for (const line of answer.lines) {
          const { procedure, modifiers, charge, n } = line
          const json = doubled.lines[n - 1]
          const key = JSON.stringify([procedure, modifiers, charge, json?.from, json?.place, json?.units])
          if (line.paid > 0) twins.set(key, (twins.get(key) ?? 0) + 1)
        }
        expect([...twins.values()].every((times) => times === 1)).toBe(true)
      }),
      { numRuns: 300 },
    ))

  /** What a practice may send to a payer that takes corrections, by turns and at random. */
  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom('again', 'replace', 'void', 'other', 'first') as fc.Arbitrary<string>,
      lines: someLines({ maxLines: 3 }),
      which: fc.nat(9),
    }),
    { minLength: 1, maxLength: 7 },
  )
  test('whatever is replaced, voided and sent again: what was paid is what stands', () =>
    fc.assert(
      fc.property(claimTo(alpha), deeds, fc.option(someBenefits), (json, all, benefits) => {
        let ledger = send(emptyLedger('ALPHA1'), json, alpha, { benefits }).ledger
        for (const { kind, lines, which } of all) {
          const original = ledger.claims[which % Math.max(1, ledger.claims.length)]?.control ?? 'NONE'
          const change =
            kind === 'replace' || kind === 'other'
              ? { frequency: '7', original, lines }
              : kind === 'void'
                ? { frequency: '8', original }
                : kind === 'again'
                  ? { lines }
                  : {}
          ledger = send(ledger, { ...json, ...change }, alpha, { benefits }).ledger
          expect(net(ledger)).toBe(standing(ledger))
          expect(net(ledger)).toBeGreaterThanOrEqual(0)
        }
        // The same service of the same day stands paid at most once, however it was sent.
        const paid = ledger.claims
          .filter(({ state }) => state === 'settled')
          .flatMap(({ claim, answer }) =>
            answer.lines
              .filter(({ paid }) => paid > 0)
              .map(({ n }) => {
                const line = claim.lines[n - 1]
                const { procedure, modifiers, from, charge, place } = line ?? {}
                return JSON.stringify([procedure, modifiers, from, charge, place, `${line?.units.units}`])
              }),
          )
        expect(new Set(paid).size).toBe(paid.length)
      }),
      { numRuns: 250 },
    ))
})

describe('corrections net exactly', SLOW, () => {
  test('a reversal and its correction come to the correction; a void comes to nothing', () =>
    fc.assert(
      fc.property(claimTo(alpha), someLines({ maxLines: 4 }), (json, lines) => {
        const first = send(emptyLedger('ALPHA1'), json, alpha)
        if (!first.filed) return
        const { control, claim, answer } = first.filed
        const back = reversalOf(control, claim, answer)
        const sums = [answer, back.answer].map(({ charge, paid, patient, allowed }) => [
          charge,
          paid,
          patient,
          allowed,
        ])
        expect((sums[0] ?? []).map((amount, i) => amount + (sums[1]?.[i] ?? 0))).toEqual([0, 0, 0, 0])
        expect(back.answer.lines.map(imbalance).every((off) => off === 0)).toBe(true)
        const change = { frequency: '7', original: control, lines }
        const second = send(first.ledger, { ...json, ...change }, alpha)
        if (second.remits.length === 2) expect(net(second.ledger)).toBe(second.answer.paid)
        const gone = send(first.ledger, { ...json, frequency: '8', original: control }, alpha)
        expect(net(gone.ledger)).toBe(0)
      }),
      { numRuns: 300 },
    ))
  test('a claim that is reopened without a change is paid what it was paid', () =>
    fc.assert(
      fc.property(claimTo(medicare), fc.option(someBenefits), (json, benefits) => {
        const first = send(emptyLedger('MCRTRN'), json, medicare, { benefits })
        if (first.filed?.state !== 'settled') return
        const scene = sceneFrom(json, { payer: medicare, benefits })
        const done = reopen(first.ledger, first.filed.control, scene)
        expect(done.ok && [done.value.answer.paid, done.value.answer.patient]).toEqual([
          ...[first.answer.paid, first.answer.patient],
        ])
        expect(done.ok && net(done.value.ledger)).toBe(first.answer.paid)
      }),
      { numRuns: 300 },
    ))
  test('an appeal never lowers what was paid when nothing else is denied by it, and always balances', () =>
    fc.assert(
      fc.property(claimTo(medicare), (json) => {
        const first = send(emptyLedger('MCRTRN'), json, medicare)
        if (first.filed?.state !== 'settled') return
        const denied = first.answer.findings.find(({ level }) => level === 'DEN-L')
        if (!denied) return
        const evidence = [{ rule: denied.rule, line: denied.line }]
        const request = {
          control: first.filed.control,
          level: 1 as const,
          filed: day('2025-12-30'),
          evidence,
        }
        const done = appeal(first.ledger, request, { payer: medicare, tables: curatedTables() })
        if (done.kind !== 'overturned') return
        expect(done.answer.lines.map(imbalance).every((off) => off === 0)).toBe(true)
        expect(net(done.ledger)).toBe(standing(done.ledger))
      }),
      { numRuns: 300 },
    ))
})

describe('payments', SLOW, () => {
  test('of whatever was sent balance, and all money is paid, carried or still to be taken back', () =>
    fc.assert(
      fc.property(
        fc
          .constantFrom(alpha, medicare)
          .chain((payer) =>
            fc.tuple(
              fc.constant(payer),
              fc.array(fc.tuple(claimTo(payer), fc.nat(30), fc.boolean()), { minLength: 1, maxLength: 6 }),
            ),
          ),
        ([payer, sent]) => {
          let ledger = emptyLedger(payer.id)
          let on = day('2025-12-22')
          let [paid, interest] = [0, 0]
          const run = (n: number) => {
            const done = pay(ledger, payer, { on, payee: '1234567893', number: `EFT${n}` })
            ledger = done.ledger
            if (!done.payment) return
            expect(breaksOfPayment(done.payment)).toEqual([])
            expect(done.payment.amount).toBeGreaterThanOrEqual(0)
            paid += done.payment.amount
            for (const { code, amount } of done.payment.adjustments) if (code === 'L6') interest -= amount
          }
          for (const [i, [json, days, isCorrection]] of sent.entries()) {
            const original = ledger.claims.find(({ state }) => state === 'settled')?.control
            const change = isCorrection && original ? { frequency: '7', original } : {}
            ledger = send(ledger, { ...json, ...change }, payer, { received: on }).ledger
            on = addDays(on, days)
            run(i)
          }
          on = addDays(on, 60)
          run(99)
          const owed = ledger.recoupments.reduce((all, { amount }) => all + amount, 0)
          const forward = ledger.forward['1234567893'] ?? 0
          expect(ledger.due).toEqual([])
          expect(paid - interest - owed - forward).toBe(standing(ledger))
        },
      ),
      { numRuns: 300 },
    ))
  test('tell of a claim with the status of its payer’s place', () =>
    fc.assert(
      fc.property(claimTo(alpha), fc.constantFrom(1, 2, 3), (json, destination) => {
        const first = send(emptyLedger('ALPHA1'), json, alpha)
        if (first.answer.status !== 'paid' || !first.filed) return
        const claim = { ...first.filed.claim, destination }
        expect(remitClaim('1', claim, first.answer).statusCode).toBe(String(destination))
      }),
      { numRuns: 50 },
    ))
})
