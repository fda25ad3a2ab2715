import { expect, test } from 'vitest'
import type { BankEntry } from '#curriculum'
import { isNear } from '#curriculum'
import { readBank } from '#curriculum/server'
import {
  assembleForm,
  freshWishes,
  indexBank,
  orderOptions,
  parseExam,
  sectionLines,
  withFresh,
} from '#exams'
import { countsBetween } from '../../../app/exams/assembly/counts-between.ts'
import { countsToday } from '../../../app/exams/assembly/draw-at-most.ts'
import { offeredExam } from '../../../app/exams/blueprint/offered-exam.ts'

const ids = (entry: BankEntry) => [entry.id, ...entry.parts.filter(Boolean)]

const areRivals = (a: BankEntry, b: BankEntry): boolean =>
  isNear(a.signature, b.signature) ||
  ids(a).some((id) => b.enemies.includes(id)) ||
  ids(b).some((id) => a.enemies.includes(id))

test('the bank that ships gives every exam that ships, for any seed, with no pair that may not meet', async () => {
  const bank = await readBank('content', parseExam)
  const [plain, whole] = [indexBank(bank.entries), indexBank(bank.entries, { templates: true })]
  const entryOf = new Map(bank.entries.map((entry) => [entry.id, entry]))
  expect(bank.exams.map((exam) => exam.id)).toEqual(
    expect.arrayContaining(['cmrs-100', 'cmrs-200', 'cmrs-50', 'cmrs-window']),
  )
  for (const exam of bank.exams) {
    const index = exam.templates ? whole : plain
    const counts = exam.scored.atMost ? countsToday(exam, index) : null
    const between = exam.scored.atMost ? countsBetween(exam, index) : null
    const today = offeredExam(exam, counts, between ?? undefined)
    const named = new Map(sectionLines(today).map((line) => [line.section, line.share]))
    const drawnFresh: number[] = []
    for (let seed = 0; seed < 20; seed++) {
      const plan = assembleForm(exam, index, { seed })
      if (!plan.ok) throw new Error(plan.fault.map((one) => one.message).join('\n'))
      const drawn = freshWishes(plan.value).map(
        ({ item, seed: own }) => [item, bank.fresh(item, own)] as const,
      )
      const fresh = new Map(drawn.flatMap(([item, made]) => (made === null ? [] : [[item, made] as const])))
      const form = orderOptions(withFresh(plan.value, fresh), bank.itemOf)
      const made = form.places.filter(({ item }) => fresh.has(item))
      if (!exam.templates) expect(made).toEqual([])
      drawnFresh.push(made.length)
      expect(form.places).toHaveLength(today.scored.value)
      expect(new Set(plan.value.units.map((unit) => unit.item)).size).toBe(plan.value.units.length)
      expect(new Set(form.places.map((place) => place.section))).toEqual(new Set(Object.keys(exam.sections)))
      // What the exam's page says of a section is what is drawn: a number, or between which numbers.
      for (const [section, share] of between ? named : []) {
        if (share.startsWith('about ')) continue // the bank holds more than is asked, and chance decides
        const asked = form.places.filter((place) => place.section === section).length
        const [low = 0, high = low] = share.split(' to ').map(Number)
        expect(asked >= low && asked <= high, `${section}: ${asked} of ${share}`).toBe(true)
      }
      const units = plan.value.units.flatMap((unit) => entryOf.get(unit.item) ?? [])
      const pairs = units.flatMap((one, i) => units.slice(i + 1).map((other) => [one, other] as const))
      expect(pairs.filter(([a, b]) => areRivals(a, b)).map(([a, b]) => [a.id, b.id])).toEqual([])
    }
    // Chance may leave templates out of one form of fifty questions, but not of one in two.
    const without = drawnFresh.filter((many) => many === 0).length
    if (exam.templates) expect(without, `${exam.id}: ${drawnFresh}`).toBeLessThan(10)
  }
}, 120_000)
