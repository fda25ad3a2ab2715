import { expect, test } from 'vitest'
import { cms1500BoxIds } from '../../app/curriculum/items/cms-1500-boxes.ts'
import { FORM_1500 } from '../../app/ui/claim/form-1500-layout.ts'

test('every box of the form is drawn exactly once', () => {
  expect(FORM_1500.flatMap((row) => row.boxes.map((b) => b.box)).sort()).toEqual([...cms1500BoxIds].sort())
})
test('every row is as wide as the form', () => {
  for (const row of FORM_1500) {
    const width = row.boxes.reduce((sum, b) => sum + b.span, row.id === 'identifiers' ? 18 : 0)
    expect(width, row.id).toBe(60)
  }
})
