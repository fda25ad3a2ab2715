import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { Blueprint } from '#exams'
import { inOrderOf } from '../../../app/exams/blueprint/in-order-of.ts'

test('sections come in the order of the curriculum, strangers last', () => {
  const blueprint = Blueprint.parse(parse(readFileSync('content/exams/cmrs-50.yaml', 'utf8')))
  const ids = Object.keys(blueprint.sections)
  const shuffled = { ...blueprint, sections: Object.fromEntries(Object.entries(blueprint.sections).sort()) }
  expect(Object.keys(shuffled.sections)).not.toEqual(ids)
  const order = ids.slice(0, -1).map((id) => ({ id }))
  expect(Object.keys(inOrderOf(shuffled, order).sections)).toEqual(ids)
})
