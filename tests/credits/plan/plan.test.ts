import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerFile, PlanOptions, RuleSet } from '#credits'
import { cheapestWay, LedgerFileSchema, planFor, statementsOf } from '#credits'
import { ruleSets } from '#credits/server'
import { activityOf, offersFor } from '../../../app/credits/plan/offers.ts'
import { groupsOf, sceneAt } from '../../../app/credits/statement/scene.ts'
import { anyLedger, exclusiveBoard } from '../any-ledger.ts'
import { board, day, entry, sure } from '../small-rules.ts'

const asOf = day('2026-05-01')
const real = await ruleSets()
const ledger = (holdings: readonly object[], entries: readonly unknown[] = []): LedgerFile =>
  LedgerFileSchema.parse({ holdings, entries })
const one = [{ credential: 'board:one', certifiedOn: '2026-01-01' }]

function planned(sets: readonly RuleSet[], file: LedgerFile, options?: PlanOptions) {
  const plan = planFor(sets, file, asOf, options)
  if (plan === null) throw new Error('There is no plan.')
  return plan
}

describe('the cheapest way for one credential', () => {
  const own = board({
    total: { kind: 'flat', credits: sure(6) },
    issuerMinimum: { title: 'Own', least: { credits: sure(2) } },
    multipliers: [
      { id: 'article', title: 'articles', when: { kinds: ['article'] }, each: sure(3) },
      { id: 'own', title: 'own', when: { issuer: 'own' }, perHour: sure(2) },
    ],
  })

  test('hours that count double come first, and it is proved that nothing is shorter', () => {
    const plan = planned([own], ledger(one))
    expect([plan.minutes, plan.leastMinutes]).toEqual([180, 180])
    expect(plan.after.map(({ status, earned }) => [status, earned])).toEqual([['met', 6]])
    expect(plan.steps.map(({ times, offer }) => [times, offer.issuer])).toEqual([[3, 'board']])
  })

  test('no more of the board itself than is needed when all hours are alike', () => {
    const alike = board({ issuerMinimum: { title: 'Own', least: { credits: sure(2) } } })
    const plan = planned([alike], ledger(one))
    expect(plan.steps.map(({ times, offer }) => [times, offer.issuer]).sort()).toEqual([
      [2, 'board'],
      [8, null],
    ])
    expect(plan.minutes).toBe(600)
  })

  test('by kinds with credit of their own: how many articles alone, and with the minutes one takes', () => {
    const { byKind, best } = cheapestWay(own, ledger(one), asOf)
    expect(byKind).toEqual([{ kind: 'article', minutesEach: null, times: 2 }])
    expect(best?.minutes).toBe(180)
    const quick = cheapestWay(own, ledger(one), asOf, { effort: { article: 80 } })
    expect([quick.best?.minutes, quick.byKind[0]?.minutesEach]).toEqual([160, 80])
  })

  test('rounding is used: 45 minutes of a 50-minute hour are a whole credit', () => {
    const amba = real.filter((set) => set.board === 'amba')
    const file = ledger([
      { credential: 'amba:cmrs', certifiedOn: '2022-09-15', membershipEndsOn: '2026-08-31' },
    ])
    expect(planned(amba, file, { lengths: [60] }).minutes).toBe(15 * 60)
    expect(planned(amba, file, { lengths: [45, 60] }).minutes).toBe(15 * 45)
  })

  test('nothing is missing: nothing to do; what no session brings about is left open', () => {
    const met = planned([board()], ledger(one, [entry({ minutesEarned: 600 })]))
    expect([met.minutes, met.steps, met.why[0]]).toEqual([
      0,
      [],
      'No credit is missing that a session could earn.',
    ])
    const crcr = planned(real, ledger([{ credential: 'hfma-crcr:crcr', certifiedOn: '2023-11-02' }]))
    expect(crcr.leftOpen.map(({ requirement }) => requirement)).toEqual(['exam'])
    const pmi = planned(real, ledger([{ credential: 'pmi:cmis', certifiedOn: '2025-06-01' }]))
    expect(pmi.leftOpen[0]?.why).toContain('not known')
  })
})

describe('a plan for all credentials', () => {
  test('one session serves each board it can, and every credit requirement is met', () => {
    const file = ledger([
      { credential: 'amba:cmrs', certifiedOn: '2022-09-15', membershipEndsOn: '2026-08-31' },
      { credential: 'ahima:ccs-p', certifiedOn: '2025-02-01' },
    ])
    const plan = planned(real, file)
    // 15 for AMBA, of them 7.5 of its own; 20 for AHIMA, of them 8 of its own: 8 + 8 own hours, and 4 of anybody's.
    expect([plan.minutes, plan.leastMinutes]).toEqual([20 * 60, 20 * 60])
    expect(plan.after.map(({ status }) => status)).toEqual(['met', 'met'])
    const alone = real
      .filter(({ board: id }) => ['amba', 'ahima'].includes(id))
      .reduce((sum, set) => sum + planned([set], file).minutes, 0)
    expect(alone).toBe(35 * 60)
  })

  test('what is exclusive is not used twice', () => {
    const file = ledger(
      ['one', 'two'].map((id) => ({ credential: `apart:${id}`, certifiedOn: '2026-01-01' })),
    )
    const plan = planned([exclusiveBoard], file)
    expect(plan.minutes).toBe(2 * 600)
    expect(plan.after.map(({ status }) => status)).toEqual(['met', 'met'])
  })

  test('whatever the ledger, everything known is met afterwards', () => {
    fc.assert(
      fc.property(anyLedger(real, 6), (file) => {
        const plan = planFor(real, file, asOf)
        // A cycle that begins after the day, or was spent before it, cannot be planned for.
        if (plan === null) return
        expect(plan.leastMinutes).toBeLessThanOrEqual(plan.minutes)
        for (const { requirements } of plan.after)
          for (const { kind, met } of requirements)
            if (kind === 'total' || kind === 'minimum') expect(met).not.toBe(false)
      }),
      { numRuns: 25 },
    )
  })
})

describe('against every plan there is, in small cases', () => {
  const small = (minutes: number, own: number, extra: object = {}) =>
    board({
      total: { kind: 'flat', credits: sure(3) },
      credit: {
        minutes: sure(minutes),
        rounding: sure({ to: 0.5, way: 'nearest' }),
        printed: sure(true),
        unit: 'CEU',
      },
      issuerMinimum: { title: 'Own', least: { credits: sure(own) } },
      ...extra,
    })
  const other = (own: number, total: number): RuleSet => ({
    ...board(
      {
        total: { kind: 'flat', credits: sure(total) },
        issuerMinimum: { title: 'Own', least: { credits: sure(own) } },
        domains: { topics: ['coding'], offMaximum: { title: 'Outside', most: { credits: sure(1) } } },
      },
      { board: 'other', issuers: ['other'], credentials: [{ id: 'other:x1', name: 'X', title: 'X' }] },
    ),
  })

  test.each([
    [50, 1, 1, 3],
    [50, 2, 1, 2],
    [60, 0.5, 2, 2.5],
    [60, 3, 0, 3],
    [40, 1.5, 1.5, 4],
  ])('an hour of %i minutes, %f own; the other board %f own of %f', (minutes, own, otherOwn, otherTotal) => {
    const sets = [small(minutes, own), other(otherOwn, otherTotal)]
    const file = ledger([...one, { credential: 'other:x1', certifiedOn: '2026-01-01' }])
    const plan = planned(sets, file, { lengths: [60] })
    expect(plan.minutes).toBe(shortest(sets, file, plan.minutes / 60))
    expect(plan.leastMinutes).toBe(plan.minutes)
    expect(plan.after.map(({ status }) => status)).toEqual(['met', 'met'])
  })

  /** The fewest sessions of an hour with which everything is met, by trying all. */
  function shortest(sets: readonly RuleSet[], file: LedgerFile, most: number): number {
    const scenes = sets.flatMap((set) =>
      groupsOf(set, file.holdings).map((group) => sceneAt(set, group, asOf, asOf)),
    )
    const offers = offersFor(scenes, { lengths: [60], effort: {} })
    const isMet = (chosen: readonly number[]) => {
      const entries = chosen.map((j, i) => {
        const offer = offers[j]
        if (!offer) throw new Error('an offer')
        return {
          ...entry({ id: `p${i}` }),
          activity: activityOf(
            offer,
            sets.map((set) => set.board),
            asOf,
            `P ${i}`,
          ),
        }
      })
      return statementsOf(sets, { ...file, entries }, asOf).every(({ status }) => status === 'met')
    }
    const walk = (chosen: readonly number[], left: number, from: number): boolean =>
      left === 0 ? isMet(chosen) : offers.some((_, j) => j >= from && walk([...chosen, j], left - 1, j))
    for (let n = 0; n < most; n++) if (walk([], n, 0)) return n * 60
    return most * 60
  }
})
