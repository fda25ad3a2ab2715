import { describe, expect, test } from 'vitest'
import {
  checkX12,
  day,
  readClaim,
  readX12,
  SCENARIOS,
  trainingContext,
  wireForm,
  writeClaim,
  writeClaims,
} from '#billing'
import { claimsOf, golden, originalClaim, secondaryClaim } from './claims.ts'

const FIRST = trainingContext(day('2025-10-20'))
const SECOND = trainingContext(day('2025-11-25'), '0930', 2)

describe('golden claims', () => {
  test.each([
    ['original-claim.837', originalClaim(), FIRST],
    ['secondary-claim.837', secondaryClaim(), SECOND],
  ] as const)('%s is what is written, and reads back', (name, claim, context) => {
    expect(checkX12(golden(name)).errors).toEqual([])
    expect(writeClaim(claim, context)).toEqual({ ok: true, value: golden(name) })
    expect(claimsOf(readX12(golden(name)))).toEqual([wireForm(claim)])
  })
  test('an insured who is the patient need not be described twice', () => {
    const { billing, coverages, ...claim } = originalClaim()
    const [coverage] = coverages
    if (!coverage) throw new Error('No coverage')
    const { last, first, middle, memberId } = coverage.subscriber
    const short = {
      ...coverage,
      subscriber: { last, ...(first && { first }), ...(middle && { middle }), memberId },
    }
    expect(writeClaim({ ...claim, billing, coverages: [short] }, FIRST)).toEqual({
      ok: true,
      value: golden('original-claim.837'),
    })
  })
  test('of an insured who is not the patient only name and numbers are sent (X12 RFI 2281)', () => {
    const dependent = SCENARIOS.find(({ name }) => name === 'dependent')
    const claim = readClaim(dependent?.claim)
    if (!claim.ok) throw new Error('No claim')
    const written = writeClaim(claim.value, trainingContext(day('2025-10-20')))
    const text = written.ok ? written.value : ''
    const names = text.split('\n').map((segment) => segment.split('*')[0])
    const at = (start: string) => text.split('\n').findIndex((segment) => segment.startsWith(start))
    expect(names.slice(at('NM1*IL'), at('NM1*IL') + 2)).toEqual(['NM1', 'NM1'])
    expect(names.slice(at('NM1*QC'), at('NM1*QC') + 4)).toEqual(['NM1', 'N3', 'N4', 'DMG'])
  })
  test('an insured who is not the patient is read with birth date and sex where others send them', () => {
    const text = golden('secondary-claim.837')
      .replace('*MI*BH200300~', '*MI*BH200300~\nDMG*D8*19800304*F~')
      .replace(/SE\*(\d+)/, (_, count) => `SE*${Number(count) + 1}`)
    expect(checkX12(text).errors).toEqual([])
    expect(claimsOf(readX12(text))[0]?.coverages[1]?.subscriber).toMatchObject({
      birth: '1980-03-04',
      sex: 'F',
    })
  })
  test('a destination that is not there is the first plan', () => {
    expect(writeClaim({ ...originalClaim(), destination: 5 }, FIRST)).toEqual(
      writeClaim(originalClaim(), FIRST),
    )
  })
  test('several claims share a file, a provider and a patient', () => {
    const [one, two] = [originalClaim(), secondaryClaim()]
    const again = { ...one, id: 'ACCT0003' }
    const written = writeClaims([one, again, two], FIRST)
    if (!written.ok) throw new Error(JSON.stringify(written.fault))
    expect(written.value.match(/^HL\*/gm)).toHaveLength(4)
    expect(claimsOf(readX12(written.value))).toEqual([one, again, two].map(wireForm))
  })
})

describe('where a field stands on the wire', () => {
  const text = golden('secondary-claim.837')
  const [set] = readX12(text).interchanges.flatMap(({ groups }) => groups.flatMap(({ sets }) => sets))
  const places = set?.content?.kind === '837P' ? set.content.claims[0]?.places : undefined
  test.each([
    ['id', 0, 'CLM', 22, 1, null, 'ACCT0002'],
    ['place', 0, 'CLM', 22, 5, 1, '11'],
    ['frequency', 0, 'CLM', 22, 5, 3, '7'],
    ['original', 0, 'REF', 23, 2, null, '2025310077'],
    ['relationship', 0, 'PAT', 17, 1, null, '19'],
    ['subscriber.memberId', 0, 'NM1', 14, 9, null, 'BH200300'],
    ['patient.birth', 0, 'DMG', 21, 2, null, '20150301'],
    ['billing.npi', 0, 'NM1', 8, 9, null, '1234567893'],
    ['rendering.npi', 0, 'NM1', 25, 9, null, '1999999984'],
    ['other.paid', 0, 'AMT', 28, 2, null, '68'],
    ['line.procedure', 1, 'SV1', 33, 1, 2, '99213'],
    ['line.charge', 1, 'SV1', 33, 2, null, '150'],
    ['line.prior', 1, 'SVD', 36, 1, null, 'ALPHA1'],
  ] as const)('%s of line %i', (field, line, segment, position, element, component, shown) => {
    const place = places?.of(field, line)
    expect(place).toMatchObject({ segment, position, element, component, text: shown })
    expect(text.slice(place?.offset).startsWith(shown)).toBe(true)
    expect(text.split('~\n')[position + 1]?.startsWith(segment)).toBe(true)
  })
  test('a field that is not there has no place', () => {
    expect(places?.of('onset')).toBeNull()
    expect(places?.of('line.charge', 2)).toBeNull()
  })
})
