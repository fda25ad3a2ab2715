import { expect, test } from 'vitest'
import { isNearlyOfficial } from '#billing'

// The "official" texts here are invented for the test.
test.each([
  ['Removal of a tooth, simple', 'REMOVAL OF TOOTH; SIMPLE'],
  ['Removal of teeth by a dentist', 'Removal of teeth by dentists.'],
  ['Alert: The claim was sent to the wrong office', 'The claim was sent to wrong office'],
  ['Late filing penalty applied here', 'Late filing penalties apply here'],
])('"%s" is nearly "%s"', (label, official) => expect(isNearlyOfficial(label, official)).toBe(true))

test.each([
  ['Pulling out one tooth', 'Removal of a tooth, simple'],
  ['Sent after the filing limit', 'The claim was sent to the wrong office'],
  ['', 'Removal of a tooth'],
  ['', ''],
])('"%s" is not "%s"', (label, official) => expect(isNearlyOfficial(label, official)).toBe(false))
