import { describe, expect, test } from 'vitest'
import { envelopeErrors } from '../../../app/billing/x12/wire/x12-file.ts'
import { readFile } from '../../../app/billing/x12/wire/read-file.ts'
test('x', () => {
  const text = `ISA*00*          *00*          *ZZ*SUB001         *ZZ*CLRHSE01       *251020*0930*^*00501*000000001*0*T*:~
GS*HC*SUB001*CLRHSE01*20251020*0930*1*X*005010X222A1~
ST*837*0001*005010X222A1~BHT*0019~SE*3*0001~GE*1*1~IEA*1*000000001~`
  const file = readFile(text)
  expect(envelopeErrors(file)).toEqual([])
  expect(file.interchanges[0]?.groups[0]?.sets[0]?.segments.length).toBe(3)
})
