import { describe, expect, test } from 'vitest'
import {
  checkX12,
  claimAcknowledgmentOf,
  day,
  eligibilityAnswer,
  readX12,
  sceneOf,
  scrubClaim,
  trainingContext,
  wireForm,
  writeClaim,
  writeClaimAcknowledgment,
  writeInquiries,
} from '#billing'
import { stageOf } from '../helpers/stages.ts'
import { ALPHA, INQUIRIES, inquiryAbout, ROBIN } from './answers.ts'
import { claimsOf, claimWith, golden, originalClaim } from './claims.ts'

/** Facts in which our guides once differed from what other public models of the same transactions say. */
const faults = (text: string) =>
  checkX12(text).errors.map(({ segment, element, code }) => `${segment} ${element ?? '-'} ${code}`)

/** A golden file with a change; what the change makes of the count of segments is no matter here. */
const changed = (name: string, from: string | RegExp, to: string) => {
  const text = golden(name)
  if (text.replace(from, to) === text) throw new Error(`Nothing to change in ${name}: ${String(from)}`)
  return faults(text.replace(from, to)).filter((one) => !one.startsWith('SE '))
}

describe('837P', () => {
  const RARE = 'rare-segments.837'
  test.each([
    ['a condition of an ambulance that is none', 'CRC|07|N|05', 'CRC|07|N|02', ['CRC 3 7']],
    ['a condition of EPSDT that is none', 'CRC|ZZ|N|NU', 'CRC|ZZ|N|XX', ['CRC 3 7']],
    ['a fourth condition of EPSDT', 'CRC|ZZ|N|NU', 'CRC|ZZ|Y|AV|S2|ST|NU', ['CRC 6 I10']],
    ['at home, but not so', 'CRC|ZZ|N|NU', 'CRC|75|N|IH', ['CRC 2 7']],
    ['at home, told twice', 'CRC|ZZ|N|NU', 'CRC|75|Y|IH|IH', ['CRC 4 I10']],
    ['a kind of report that is none', 'PWK|AM|BM', 'PWK|QQ|BM', ['PWK 1 7']],
    ['a certificate with a number', 'PWK|CT|AD', 'PWK|CT|AD|||AC|N1', ['PWK 5 I10', 'PWK 6 I10']],
    ['a certificate that is a report', 'PWK|CT|AD', 'PWK|OZ|AD', ['PWK 1 7']],
    ['a kind of contract that is none', 'CN1|09', 'CN1|08', ['CN1 1 7']],
    ['a way of pricing that is none', 'HCP|10|', 'HCP|15|', ['HCP 1 7']],
    ['a reason for no price that is none', 'REPRICE1', 'REPRICE1|||||||||T9', ['HCP 13 7']],
    ['a disability with both ends and one day', 'RD8|20251001-20251012', 'D8|20251001', ['DTP 2 7']],
    ['an organization with a first name', '|2|MARSH HOUSEHOLD|', '|2|MARSH HOUSEHOLD|TED', ['NM1 4 I13']],
    ['an address without its ZIP code', 'N4|TOLEDO|OH|436040001', 'N4|TOLEDO|OH', ['N4 3 I9']],
    ['a Social Security number with hyphens', '000112222', '000-11-2222', ['REF 2 I12']],
    ['a tax number of eight digits', 'REF|EI|311234567', 'REF|EI|31123456', ['REF 2 I12']],
    ['a person who is insured without a number', '|R||III|MI|AP778899', '|R||III', ['NM1 8 I9']],
    ['two plans with one turn', 'SBR|S|01|G77', 'SBR|P|01|G77', ['SBR 1 7']],
    ['a drug code in parts', '00338004938', '00338-0049-38', ['LIN 3 I12']],
  ])('%s', (_, from, to, want) => expect(changed(RARE, from, to)).toEqual(want))

  test.each([
    ['a note of a third party beside a line’s own', /(NTE\|ADD\|TWO[^~]*)/, '$1~NTE|TPO|SEEN BY US'],
    ['an address abroad without a ZIP code', 'N4|TOLEDO|OH|436040001', 'N4|TORINO|||IT'],
    ['one end of a disability as a day', 'DTP|314|RD8|20251001-20251012', 'DTP|360|D8|20251001'],
    ['two plans whose turn nobody knows', /SBR\|([PS])\|(18\|\|\|47|01\|G77)/g, 'SBR|U|$2'],
  ])('%s is right', (_, from, to) => expect(changed(RARE, from, to)).toEqual([]))
  test('numbers are written as digits, and a country only when it is another', () => {
    const claim = claimWith({
      billing: { phone: '(614) 555-0199', taxId: { kind: 'ein', number: '31-1234567' } },
    })
    const here = {
      ...claim,
      billing: { ...claim.billing, address: { ...claim.billing.address, country: 'US' } },
    }
    const text = writeClaim(here as typeof claim, trainingContext(day('2025-10-20')))
    if (!text.ok) throw new Error(JSON.stringify(text.fault))
    expect(text.value).toContain('REF*EI*311234567~')
    expect(text.value).toContain('*TE*6145550199~')
    expect(text.value).toContain('N4*COLUMBUS*OH*432151234~')
    expect(claimsOf(readX12(text.value))).toEqual([wireForm(here as typeof claim)])
  })
})

describe('835', () => {
  const PAID = 'x12/remittance.835'
  test.each([
    ['a rate of exchange', /(TRN\*.*\n)/, '$1CUR*PR*USD*1.25~\n', ['CUR 3 I10']],
    ['a web address of the business office', /(PER\*BL)/, 'PER*CX**UR*HTTPS//A.EXAMPLE~\n$1', ['PER 3 7']],
    ['three days of a line', /(DTM\*472.*\n)/, '$1DTM*150*20251015~\nDTM*151*20251015~\n', ['DTM - 5']],
    ['what the paid service is called', /SVC\*HC:99213:25\*/, 'SVC*HC:99213:25::::VISIT*', ['SVC 1 I10']],
    ['a first name of the next payer', /(NM1\*QC.*\n)/, '$1NM1*TT*2*BETA*BOB****PI*BETA01~\n', ['NM1 4 I10']],
  ])('%s', (_, from, to, want) => expect(changed(PAID, from, to)).toEqual(want))
})

describe('270 and 271', () => {
  const [ASKED, TOLD, REFUSED] = ['x12/eligibility.270', 'x12/eligibility.271', 'x12/refused-eligibility.271']
  test.each([
    [
      'the last day of a plan as a day of a benefit',
      TOLD,
      /(EB\*C\*IND.*\n)/,
      '$1DTP*347*D8*20251231~\n',
      ['DTP 1 7'],
    ],
    ['how many procedures as a delivery', TOLD, 'HSD*FL', 'HSD*P6', ['HSD 1 7']],
    ['a dependent who is the insured', TOLD, 'INS*N*19', 'INS*Y*18', ['INS 1 7', 'INS 2 7']],
    ['an employee who is a dependent, in an inquiry', ASKED, 'INS*N*19', 'INS*N*20', ['INS 2 7']],
    ['a day no inquiry names', ASKED, 'DTP*291', 'DTP*307', ['DTP 1 7']],
    ['a sex no inquiry names', ASKED, '*F~', '*U~', ['DMG 3 7']],
    ['a reason of another level', REFUSED, 'AAA*Y**42', 'AAA*Y**72', ['AAA 3 7']],
  ])('%s', (_, file, from, to, want) => expect(changed(file as string, from, to)).toEqual(want))
})

test('a sex that is not known is not asked with', () => {
  const { envelope } = trainingContext(day('2025-11-03'))
  const text = writeInquiries({ ...INQUIRIES, of: [inquiryAbout({ sex: 'U' })] }, envelope)
  expect(text.ok && text.value).toContain('DMG*D8*19800304~')
})

test('a relation that only an inquiry knows is answered as another', () => {
  const dependent = { ...ROBIN, first: 'NOBODY', relation: { isSubscriber: 'N', relationship: '34' } }
  const answer = eligibilityAnswer(inquiryAbout({}, { dependent }), ALPHA, day('2025-10-15'))
  expect(answer.dependent?.relation?.relationship).toBe('G8')
})

describe('277CA', () => {
  const claim = originalClaim()
  const stage = stageOf()
  const [first, second] = claim.lines
  if (!first || !second) throw new Error('No lines')
  const wrong = { ...claim, lines: [first, { ...second, pointers: [7] }] }
  const text = writeClaimAcknowledgment(
    claimAcknowledgmentOf([{ claim: wrong, findings: scrubClaim(sceneOf(wrong, stage)) }], {
      ...{ id: 'ACK0001', on: day('2025-10-21'), at: '0930', batch: 'B000001' },
      source: { is: 'payer' as const, name: 'MEDICARE PART B TRAINING', id: 'MCRTRN' },
      ...{ received: day('2025-10-20'), processed: day('2025-10-21') },
      receiver: { name: 'LAKESIDE FAMILY CLINIC', id: 'SUB001' },
    }),
    trainingContext(day('2025-10-21')).envelope,
  )
  const told = text.ok ? text.value : ''
  test.each([
    ['a file without its charges', /(TRN\*2\*B000001~\nSTC\*[^~]*\*WQ)\*[\d.]+/, '$1', ['STC 4 1']],
    ['a claim without its day', /DTP\*472.*\n/, '', ['DTP - 3']],
    ['a line with its charge', /(STC\*[^~]*\*U)(~\nREF\*FJ)/, '$1*140$2', ['STC 4 I10']],
    ['a provider’s claims with a day', /(TRN\*1\*0~\nSTC\*[^~*]*)\*\*/, '$1*20251021*', ['STC 2 I10']],
    ['a line that is accepted', /\*U(~\nREF\*FJ)/, '*WQ$1', ['STC 3 7']],
  ])('%s', (_, from, to, want) => {
    expect(faults(told)).toEqual([])
    expect(told).not.toBe(told.replace(from, to))
    expect(faults(told.replace(from, to)).filter((one) => !one.startsWith('SE '))).toEqual(want)
  })
})

describe('276 and 277', () => {
  test('a line that is told has its day', () =>
    expect(changed('x12/status.277', /(SVC\*[\s\S]*?)DTP\*472.*\n/, '$1')).toEqual(['DTP - 3']))
})
