import { describe, expect, test } from 'vitest'
import { CATALOGUE, day, scenesOn, scrubClaim } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'
import { curatedTables } from '../helpers/tables.ts'

const make = scenesOn(stageOf({ benefits: partB(0) }))
const ON = day('2025-10-15')

describe('every rule by its worked examples', () => {
  for (const rule of CATALOGUE)
    test.each(rule.examples)(`${rule.id}: $name`, ({ scene, finds }) => {
      const before = scene(make)
      const hits = rule.check(before)
      expect(hits.map(({ line, field }) => ({ line, field }))).toEqual(
        finds.map(({ line, field }) => ({ line, field })),
      )
      for (const [i, { answer }] of finds.entries())
        if (answer) expect(hits[i]?.answer ?? rule.answer).toEqual(answer)
      // What a rule finds is told once: by it, or by a narrower one it yields to.
      const told = scrubClaim(before)
      for (const { line, field, message } of hits) {
        const here = told.filter((one) => one.field === field && one.line === (line ?? null))
        const own = here.filter((one) => one.rule === rule.id && one.message === message)
        const narrower = here.filter((one) => rule.yieldsTo?.includes(one.rule))
        expect(own.length === 1 || narrower.length > 0, message).toBe(true)
      }
    })
})

describe('the catalogue', () => {
  test('names each rule once, in order', () => {
    const ids = CATALOGUE.map(({ id }) => id)
    const key = (id: string) => id.slice(0, 1) + id.slice(1).padStart(3, '0')
    expect(ids).toEqual([...ids].sort((a, b) => (key(a) < key(b) ? -1 : 1)))
    expect(new Set(ids).size).toBe(ids.length)
  })
  test.each(CATALOGUE)(
    '$id fires in one example and stays silent in another, unless it is knowledge',
    (rule) => {
      // What judges files is shown by its demonstrations (demonstrations.test.ts), both sides.
      if (rule.level === 'INFO' || rule.judges !== undefined) return
      expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true)
      expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true)
    },
  )
  test.each(CATALOGUE)('$id answers with codes that exist, in a group they may stand in', (rule) => {
    const hits = rule.examples.flatMap(({ scene }) => rule.check(scene(make)))
    for (const answer of [rule.answer, ...hits.map((hit) => hit.answer)]) {
      if (!answer) continue
      const carc = curatedTables().adjustment(answer.carc, ON)
      expect(carc, `CARC ${answer.carc}`).not.toBeNull()
      if (carc && carc.groups.length > 0) expect(carc.groups).toContain(answer.group)
      for (const rarc of answer.rarc) expect(curatedTables().remark(rarc, ON), `RARC ${rarc}`).not.toBeNull()
    }
  })
  test('the clean sample claim is clean', () => expect(scrubClaim(make())).toEqual([]))
})
