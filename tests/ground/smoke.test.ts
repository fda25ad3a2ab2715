import { expect, test } from 'vitest'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('the ground', (open) => {
  test('opens', async () => {
    const db = await open()
    expect(db.engine).toMatch(/sqlite|pg/)
  })
})
