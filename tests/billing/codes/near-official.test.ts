import { expect, test } from 'vitest'
import { isNearlyOfficial } from '#billing'

// The "official" texts here are invented for the test.
const TOOTH = 'Removal of a tooth, simple, with local anesthesia'
const LONG =
  'Removal of a tooth or of several teeth, simple or surgical, with local or regional anesthesia, by one dentist'

test.each([
  ['Removal of a tooth, simple', 'REMOVAL OF TOOTH; SIMPLE'],
  ['Removal of teeth by a dentist', 'Removal of teeth by dentists.'],
  ['Alert: The claim was sent to the wrong office', 'The claim was sent to wrong office'],
  ['Late filing penalty applied here', 'Late filing penalties apply here'],
])('"%s" is nearly "%s"', (label, official) => expect(isNearlyOfficial(label, official)).toBe(true))

test.each([
  ['as it is', TOOTH],
  ['in capitals', TOOTH.toUpperCase()],
  ['with another word', 'Extraction of a tooth, simple, with local anesthesia'],
  ['in another order', 'Simple removal, with local anesthesia, of a tooth'],
  ['cut short', 'Remov tooth simple w/ local anesth'],
  ['with words around', `${TOOTH}, as our clinic does it in the morning`],
])('%s, a text stays the official one', (_, label) => expect(isNearlyOfficial(label, TOOTH)).toBe(true))

test.each([
  [
    'Svc of ea addl pt, 30 min, w/o proc',
    'Service of each additional patient, 30 minutes, without procedure',
  ],
  ['Dental eval and equip, first hour', 'Dental evaluation and equipment, 1st hr'],
])('abbreviations say what the words say: "%s"', (label, official) => {
  expect(isNearlyOfficial(label, official)).toBe(true)
  expect(isNearlyOfficial(official, label)).toBe(true)
})

test.each([
  'Removal of a tooth or of several teeth, simple',
  'With local or regional anesthesia, by one dentist',
])('"%s" is cut out of a longer text', (label) => expect(isNearlyOfficial(label, LONG)).toBe(true))

test.each([
  ['Pulling out one tooth', TOOTH],
  ['Pulling out a tooth under local anesthesia', TOOTH],
  ['Pulling teeth, also by surgery, while the jaw is numb', LONG],
  ['Sent after the filing limit', 'The claim was sent to the wrong office'],
  ['Tooth, simple', 'Removal of a tooth'],
  ['Hands-on care, each 15 minutes', 'Exercise of the jaw, each 15 minutes'],
  ['', 'Removal of a tooth'],
  ['', ''],
])('"%s" is not "%s"', (label, official) => expect(isNearlyOfficial(label, official)).toBe(false))
