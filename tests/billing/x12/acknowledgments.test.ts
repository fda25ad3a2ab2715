import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Content, Intake } from '#billing'
import {
  acknowledgmentOf,
  checkX12,
  claimAcknowledgmentOf,
  day,
  interchangeAcknowledgmentOf,
  readX12,
  sceneOf,
  scrubClaim,
  trainingContext,
  wireForm,
  writeAcknowledgments,
  writeClaim,
  writeClaimAcknowledgment,
  writeInterchangeAcknowledgments,
} from '#billing'
import { anyClaim } from '../helpers/any-claim.ts'
import { stageOf } from '../helpers/stages.ts'
import { claimWith, golden, originalClaim } from './claims.ts'

const { envelope } = trainingContext(day('2025-10-21'), '1015', 7)
const ORIGINAL = golden('original-claim.837')

const contentOf = (text: string): readonly (Content | null)[] =>
  readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) => sets.map(({ content }) => content)),
  )
const sure = <T>(outcome: { ok: true; value: T } | { ok: false; fault: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault))
  return outcome.value
}
/** The 999 for a file with one group, as content and as text. */
function answerTo(text: string) {
  const group = checkX12(text).interchanges[0]?.groups[0]
  const answer = group && acknowledgmentOf(group)
  if (!answer) throw new Error('No group')
  return { answer, text: sure(writeAcknowledgments([answer], envelope)) }
}
const body = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(2, -3)
    .map((line) => line.replace(/~$/, ''))

describe('the 999', () => {
  test('of a clean file accepts it', () => {
    const { text } = answerTo(ORIGINAL)
    expect(body(text)).toEqual([
      'ST*999*0001*005010X231A1',
      'AK1*HC*1*005010X222A1',
      'AK2*837*0001*005010X222A1',
      'IK5*A',
      'AK9*A*1*1*1',
      'SE*6*0001',
    ])
    expect(checkX12(text).errors).toEqual([])
  })
  test('of a claim without a diagnosis names segment, place and claim', () => {
    const { text } = answerTo(ORIGINAL.replace(/HI\*.*\n/, '').replace('SE*32', 'SE*31'))
    expect(body(text).slice(3, 6)).toEqual(['IK3*HI*21*2300*3', 'CTX*CLM01:ACCT0001', 'IK5*R*5'])
    expect(body(text)).toContain('AK9*R*1*1*0')
  })
  test('of a count that is wrong says so (A1)', () => {
    const { text } = answerTo(ORIGINAL.replace('SE*32', 'SE*99'))
    expect(body(text).slice(3)).toEqual(['IK5*R*4', 'AK9*R*1*1*0', 'SE*6*0001'])
  })
  test('of a day that is none names element, code and what stands there', () => {
    const { text } = answerTo(ORIGINAL.replace('DTP*472*D8*20251015', 'DTP*472*D8*20251345'))
    expect(body(text).slice(3, 7)).toEqual([
      'IK3*DTP*26*2400*8',
      'CTX*CLM01:ACCT0001',
      'IK4*3*1251*8*20251345',
      'IK5*R*5',
    ])
  })
  test('reads back to what was written, whatever is wrong with the file', () => {
    const lines = ORIGINAL.split('\n')
    fc.assert(
      fc.property(
        fc.nat(lines.length - 5),
        fc.constantFrom('', 'XXX*1~', 'NM1*82*9~', 'N4*?*OHIO*1~'),
        (i, instead) => {
          const broken = lines.with(i + 3, instead).join('\n')
          const { answer, text } = answerTo(broken)
          expect(checkX12(text).errors).toEqual([])
          const short = (loop: string | null) => (loop !== null && loop.length <= 4 ? loop : null)
          const want = {
            ...answer,
            sets: answer.sets.map((set) => ({
              ...set,
              segments: set.segments.map((segment) => ({ ...segment, loop: short(segment.loop) })),
            })),
          }
          expect(contentOf(text)).toEqual([want])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the TA1', () => {
  test('accepts a good interchange and rejects one with two control numbers', () => {
    const answers = [ORIGINAL, ORIGINAL.replace('IEA*1*000000001', 'IEA*1*000000009')].map((text) => {
      const [checked] = checkX12(text).interchanges
      const answer = checked && interchangeAcknowledgmentOf(checked)
      if (!answer) throw new Error('No interchange')
      return answer
    })
    const text = sure(writeInterchangeAcknowledgments(answers, envelope))
    expect(text).toContain(
      'TA1*000000001*251020*0930*A*000~\nTA1*000000001*251020*0930*R*001~\nIEA*0*000000007~',
    )
    const read = readX12(text)
    expect(read.errors).toEqual([])
    expect(read.interchanges[0]?.acknowledgments).toEqual(answers)
  })
})

const FACTS = {
  ...{ id: 'F0001', on: day('2025-10-21'), at: '1015', batch: 'B000001' },
  source: { is: 'payer' as const, name: 'MEDICARE PART B TRAINING', id: 'MCRTRN' },
  ...{ received: day('2025-10-20'), processed: day('2025-10-21') },
  receiver: { name: 'LAKESIDE FAMILY CLINIC', id: 'SUB001' },
}

describe('the 277CA', () => {
  const stage = stageOf()
  const intake = (claim: Intake['claim'], more: Partial<Intake> = {}): Intake => ({
    ...{ claim, findings: scrubClaim(sceneOf(claim, stage)), ...more },
  })
  test('accepts a clean claim with the payer’s number and rejects a wrong NPI by its entity', () => {
    const good = intake(originalClaim(), { control: '2025294000001' })
    const bad = intake(claimWith({ id: 'ACCT0009', rendering: { npi: '1999999985' } }))
    const text = sure(writeClaimAcknowledgment(claimAcknowledgmentOf([good, bad], FACTS), envelope))
    expect(checkX12(text).errors).toEqual([])
    expect(text).toContain('STC*A2:20*20251021*WQ*290~\nREF*1K*2025294000001~')
    expect(text).toContain('STC*A7:562:82*20251021*U*290~')
    expect(text).toContain('QTY*90*1~\nQTY*AA*1~\nAMT*YU*290~\nAMT*YY*290~')
    expect(text).toContain('HL*3*2*19*1~')
    expect(text).toContain('HL*5*3*PT~')
  })
  test('says at the claim that its lines are in error, and which', () => {
    const [first, second] = originalClaim().lines
    if (!first || !second) throw new Error('No lines')
    const claim = { ...originalClaim(), lines: [first, { ...second, pointers: [7] }] }
    const text = sure(writeClaimAcknowledgment(claimAcknowledgmentOf([intake(claim)], FACTS), envelope))
    expect(text).toMatch(/STC\*A[78]:247\*20251021\*U\*290~\n/)
    expect(text).toMatch(/SVC\*HC:20610:RT\*140~\nSTC\*A[78]:\d+\*20251021\*U~\nREF\*FJ\*L2~/)
    expect(checkX12(text).errors).toEqual([])
  })
  test('names who is patient and insured as the file does', () => {
    const nobody = { ...originalClaim(), patient: { ...originalClaim().patient, last: '' } }
    const text = sure(writeClaimAcknowledgment(claimAcknowledgmentOf([intake(nobody)], FACTS), envelope))
    expect(checkX12(text).errors).toEqual([])
    expect(text).toMatch(/NM1\*QC\*1\*SAMPLE\*PAT\*/)
  })
  test('names a provider without NPI by its tax number', () => {
    const { npi: _, ...billing } = originalClaim().billing
    const answer = claimAcknowledgmentOf([intake({ ...originalClaim(), billing })], FACTS)
    const text = sure(writeClaimAcknowledgment(answer, envelope))
    expect(checkX12(text).errors).toEqual([])
    expect(text).toMatch(/NM1\*85\*2\*[^*~]+\*{5}FI\*311234567~/)
    expect(contentOf(text)).toMatchObject([{ providers: [{ npi: '', taxId: '311234567' }] }])
  })
  test('balances and reads back for any claims', () =>
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 4 }), (claims) => {
        const sent = claims.map((claim) => {
          const plain = wireForm({ ...claim, billing: originalClaim().billing })
          return { claim: plain, findings: scrubClaim(sceneOf(plain, stage)), control: 'PAYER1' }
        })
        const answer = claimAcknowledgmentOf(sent, FACTS)
        const { accepted, rejected, acceptedCharge, rejectedCharge } = answer.totals
        expect(accepted + rejected).toBe(claims.length)
        const charges = claims.map(
          ({ total, lines }) => total ?? lines.reduce((sum, { charge }) => sum + charge, 0),
        )
        expect(acceptedCharge + rejectedCharge).toBe(charges.reduce((sum, one) => sum + one, 0))
        const text = sure(writeClaimAcknowledgment(answer, envelope))
        expect(checkX12(text).errors).toEqual([])
        const [read] = contentOf(text)
        expect(read).toEqual(answer)
      }),
      { numRuns: 30 },
    ))
})

describe('the way of a claim', () => {
  test('what the scrubber rejects is not written, and is told by rule', () => {
    const claim = claimWith({ rendering: { npi: '1999999985' } })
    const refused = writeClaim(claim, trainingContext(day('2025-10-20')), stageOf())
    expect(refused).toMatchObject({
      ok: false,
      fault: { findings: [{ claim: 'ACCT0001', finding: { rule: 'A3' } }] },
    })
  })
})
