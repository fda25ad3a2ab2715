import { describe, expect, test } from 'vitest'
import type { CasReason, Remittance, RemittedClaim } from '#billing'
import {
  adjudicate,
  CATALOGUE,
  cents,
  checkX12,
  claimsOfRemittance,
  day,
  emptyLedger,
  jsonOf,
  minus,
  NOTHING,
  pay,
  paymentOf,
  readX12,
  remitClaim,
  remittanceOf,
  reopen,
  SAMPLE_CLAIM,
  scenesOn,
  statusDeskOf,
  submit,
  trainingRemitter,
  writeRemittances,
  x12Json,
} from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'
import {
  contentsOf,
  ENVELOPE,
  remittancesIn,
  sampleDecided,
  samplePayment,
  sampleRemittance,
} from './answers.ts'
import { golden } from './claims.ts'

const OURS = golden('x12/remittance.835')
const THEIRS = golden('x12/clearinghouse-remittance.835')
const written = (...all: readonly [Remittance, ...Remittance[]]): string => {
  const text = writeRemittances(all, ENVELOPE)
  if (!text.ok) throw new Error(JSON.stringify(text.fault))
  return text.value
}
/** What is wrong with a file, in short. */
const faults = (text: string) =>
  checkX12(text).errors.map(({ segment, position, element, code, message }) => ({
    at: `${segment}${element === null ? '' : String(element).padStart(2, '0')}`,
    ...{ position, code, message },
  }))

describe('our remittance', () => {
  test('is the golden file, and balances as rule F10 says', () => {
    expect(written(sampleRemittance())).toBe(OURS)
    const capitals = (all: readonly unknown[]) => JSON.parse(JSON.stringify(jsonOf(all)).toUpperCase())
    expect(capitals(remittancesIn(OURS))).toEqual(capitals([sampleRemittance()]))
    expect(checkX12(OURS).errors).toEqual([])
  })
  test('ties its claims and lines to their segments', () => {
    const [content] = contentsOf(OURS)
    const places = content?.kind === '835' ? content.places : []
    expect(places.map(({ claim, line, position }) => [claim, line, position])).toEqual([
      [1, 0, 12],
      [1, 1, 16],
      [1, 2, 22],
    ])
    expect(places.map(({ offset }) => OURS.slice(offset, offset + 3))).toEqual(['CLP', 'SVC', 'SVC'])
  })
  test('is plain JSON for the command line, amounts in dollars', () => {
    const json = JSON.parse(JSON.stringify(x12Json(readX12(OURS))))
    const { remittance } = json.interchanges[0].groups[0].sets[0].content
    expect(remittance.payment.amount).toBe('83.38')
    const [claim] = remittance.groups[0].claims
    expect([claim.charge, claim.paid, claim.patientOwes]).toEqual(['290.00', '82.88', '61.14'])
    expect(claim.lines[0]).toMatchObject({ allowed: '85.17', units: '1', from: '2025-10-15' })
    expect(remittance.adjustments[0]).toMatchObject({ code: 'L6', amount: '-0.50' })
  })
  test('a payment to the patient pays the provider nothing, and says where it went', () => {
    const { claim, answer } = sampleDecided()
    const remittance = remittanceOf(
      {
        ...{ ...samplePayment(), amount: NOTHING, adjustments: [] },
        claims: [{ control: 'ICN1', statusCode: '1', claim, answer: { ...answer, payee: 'patient' } }],
      },
      trainingRemitter('Medicare Part B Training'),
    )
    expect(faults(written(remittance))).toEqual([])
    expect(remittance.payment).toMatchObject({ handling: 'H', method: 'NON', amount: 0 })
    const [paid] = claimsOfRemittance(remittance)
    expect(paid?.paid).toBe(0)
    expect(paid?.lines.map(({ adjustments }) => adjustments.at(-1))).toEqual([
      { group: 'OA', carc: '100', amount: 3542 },
      { group: 'OA', carc: '100', amount: 4746 },
    ])
  })
  test('a reversal repeats everything with its sign turned and says nothing of the patient', () => {
    const { claim, answer } = sampleDecided()
    const turned = {
      ...{ ...answer, charge: minus(NOTHING, answer.charge), paid: minus(NOTHING, answer.paid) },
      lines: answer.lines.map((line) => ({
        ...{ ...line, charge: minus(NOTHING, line.charge), paid: minus(NOTHING, line.paid), allowed: null },
        adjustments: line.adjustments.map((one) => ({ ...one, amount: minus(NOTHING, one.amount) })),
      })),
    }
    const text = written(
      remittanceOf(
        {
          ...{ ...samplePayment(), amount: NOTHING },
          claims: [{ control: 'ICN1', statusCode: '22', claim, answer: turned }],
          adjustments: [{ code: 'FB', reference: 'ICN1', amount: minus(NOTHING, answer.paid) }],
        },
        trainingRemitter('Medicare Part B Training'),
      ),
    )
    expect(text).toContain('CLP*ACCT0001*22*-290*-82.88**MB*ICN1*11*1~')
    expect(text).toContain('CAS*PR*1*-40**2*-9.03~')
    expect(text).toContain('PLB*1234567893*20251231*FB:ICN1*-82.88~')
  })
  test('a payer’s payments go out as they stand in its books: first, then reversal and correction', () => {
    const payer = stageOf().payer
    const run = (on: string, number: string) => ({ on: day(on), payee: '1234567893', number })
    const make = scenesOn(stageOf({ benefits: partB(4000) }))
    const first = submit(emptyLedger('MCRTRN'), make())
    const paid = pay(first.ledger, payer, run('2025-11-10', 'EFT1'))
    const control = first.filed?.control ?? ''
    const [line] = SAMPLE_CLAIM.lines
    const slip = make({ lines: line ? [line] : [] }, { received: day('2025-12-01') })
    const again = reopen(paid.ledger, control, slip)
    if (!again.ok) throw new Error(JSON.stringify(again.fault))
    const corrected = pay(again.value.ledger, payer, run('2025-12-20', 'EFT2'))
    const texts = [paid.payment, corrected.payment].map((payment) => {
      if (!payment) throw new Error('Nothing is paid')
      return written(remittanceOf(payment, trainingRemitter(payer.name)))
    })
    expect(texts.map(faults)).toEqual([[], []])
    const statuses = texts.map((text) => text.match(/^CLP\*ACCT0001\*\d+/gm))
    expect(statuses).toEqual([['CLP*ACCT0001*1'], ['CLP*ACCT0001*22', 'CLP*ACCT0001*1']])
    expect(texts[1]).toContain(`REF*F8*${control}~`)
    const desk = statusDeskOf(corrected.ledger, payer)
    expect(desk.claims[0]).toMatchObject({ control, payment: 'EFT1' })
  })
  test('every example of the catalogue that is adjudicated can be remitted, and balances', () => {
    let count = 0
    for (const rule of CATALOGUE)
      for (const example of rule.examples) {
        const scene = example.scene(scenesOn(stageOf({ benefits: partB(0) })))
        const answer = adjudicate(scene)
        if (answer.lines.length === 0) continue
        count += 1
        const { payment } = paymentOf({
          ...{ number: 'EFT1', payer: scene.payer.id, payee: '1234567893', on: day('2025-11-03') },
          ...{ claims: [remitClaim(`ICN${count}`, scene.claim, answer)], adjustments: [] },
        })
        const remittance = remittanceOf(payment, trainingRemitter(scene.payer.name))
        const text = writeRemittances([remittance], ENVELOPE)
        expect([rule.id, example.name, text.ok ? [] : text.fault]).toEqual([rule.id, example.name, []])
      }
    expect(count).toBeGreaterThan(50)
  })
})

const reasonsOf = (claim: RemittedClaim | undefined): readonly CasReason[] =>
  claim ? [...claim.adjustments, ...claim.lines.flatMap(({ adjustments }) => adjustments)] : []

describe('a clearinghouse’s remittance, with | ^ } and no line breaks', () => {
  const [remittance] = remittancesIn(THEIRS)
  const claims = remittance ? claimsOfRemittance(remittance) : []
  test('is right, and read whole', () => {
    expect(faults(THEIRS)).toEqual([])
    expect(contentsOf(THEIRS)).toMatchObject([{ kind: '835', unread: [] }])
    expect(remittance?.payment).toMatchObject({ method: 'ACH', amount: 25_540, on: '2025-11-18' })
    expect(remittance?.payer.contacts.map(({ code }) => code)).toEqual(['CX', 'BL', 'IC'])
    expect(claims.map(({ id, status, paid }) => [id, status, paid])).toEqual([
      ...[
        ['ACCT0031', '2', 4040],
        ['ACCT0007', '22', -6800],
        ['ACCT0007', '1', 7500],
      ],
      ...[
        ['ACCT0044', '4', 0],
        ['ACCT0051', '19', 20_800],
      ],
    ])
  })
  test('second payer: what the first one paid and cut is OA-23', () => {
    expect(reasonsOf(claims[0]).map(({ group, carc, amount }) => `${group}-${carc} ${amount}`)).toEqual([
      'OA-23 12260',
      'OA-23 12700',
    ])
    expect(claims[0]?.outpatient?.remarks).toEqual(['MA18'])
    expect(claims[0]?.people.corrected).toMatchObject({ name: 'SAMPLE', first: 'PATRICIA' })
  })
  test('a reversal and its correction come to what is paid anew', () => {
    const [, reversal, correction] = claims
    expect(reversal?.charge).toBe(-15_000)
    expect(reversal?.patientOwes).toBeUndefined()
    expect(correction?.numbers).toEqual([{ code: 'F8', id: 'A251200007' }])
    expect((reversal?.paid ?? 0) + (correction?.paid ?? 0)).toBe(700)
  })
  test('adjustments of the claim, people of a forwarded one, remarks of a denied one', () => {
    expect(claims[4]?.adjustments).toHaveLength(3)
    expect(claims[4]?.people.forwardedTo).toMatchObject({ name: 'BETA HMO', id: 'BETA01' })
    expect(claims[4]?.lines[0]).toMatchObject({ from: '2025-10-28', through: '2025-10-28' })
    expect(claims[3]?.lines[0]?.remarks).toEqual(['M62', 'N54'])
  })
  test('provider adjustments by code, positive ones taken', () => {
    expect(remittance?.adjustments.map(({ code, reference, amount }) => [code, reference, amount])).toEqual([
      ...[
        ['WO', 'A251100019', 5000],
        ['L6', 'A251300031', -125],
        ['AH', 'EXPRESS', 25],
      ],
      ...[
        ['72', 'CHK4471', -3000],
        ['CS', 'FEE2025', -1900],
        ['FB', 'EFT20251018001', 0],
      ],
    ])
  })
  test('written by us it says the same, and the same again', () => {
    if (!remittance) throw new Error('No remittance')
    const once = written(remittance)
    expect(remittancesIn(once)).toEqual([remittance])
    expect(written(...(remittancesIn(once) as [Remittance]))).toBe(once)
  })
})

describe('what does not balance', () => {
  const wrong = (change: (text: string) => string) => faults(change(OURS))
  test('a line: what it says and what it comes to', () =>
    expect(wrong((text) => text.replace('CAS*PR*2*12.11', 'CAS*PR*2*12.10'))).toEqual([
      expect.objectContaining({ at: 'CLP04', message: expect.stringContaining('is 82.89, paid 82.88') }),
      expect.objectContaining({
        at: 'CLP05',
        message: expect.stringContaining('is 61.14, the adjustments PR come to 61.13'),
      }),
      expect.objectContaining({
        ...{ at: 'SVC03', position: 22 },
        message: 'The line does not balance: 140.00 charged less 92.53 of adjustments is 47.47, paid 47.46.',
      }),
    ]))
  test('a claim whose lines come to something else', () =>
    expect(wrong((text) => text.replace('*290*82.88*', '*300*92.88*'))).toEqual([
      expect.objectContaining({ at: 'BPR02' }),
      expect.objectContaining({
        at: 'CLP03',
        message: 'The lines charge 290.00 together, the claim 300.00.',
      }),
      expect.objectContaining({
        at: 'CLP04',
        message: 'The lines are paid 82.88 together, the claim 92.88.',
      }),
    ]))
  test('the payment', () =>
    expect(wrong((text) => text.replace('BPR*I*83.38', 'BPR*I*82.38'))).toEqual([
      expect.objectContaining({
        at: 'BPR02',
        message:
          'The payment does not balance: claims are paid 82.88, less -0.50 of provider adjustments is 83.38, the payment says 82.38.',
      }),
    ]))
  test('a payment of less than nothing', () =>
    expect(wrong((text) => text.replace('BPR*I*83.38', 'BPR*I*-16.62').replace('*-0.5~', '*99.5~'))).toEqual([
      expect.objectContaining({ at: 'BPR02', message: expect.stringContaining('PLB*FB') }),
    ]))
  test('a reason that needs a remark and has none', () =>
    expect(wrong((text) => text.replace('CAS*CO*45*79.46', 'CAS*CO*16*79.46'))).toEqual([
      expect.objectContaining({ at: 'CAS02', message: expect.stringContaining('Reason 16 needs a remark') }),
    ]))
  test('is not written', () => {
    const remittance = sampleRemittance()
    const payment = { ...remittance.payment, amount: cents(1) }
    expect(writeRemittances([{ ...remittance, payment }], ENVELOPE)).toMatchObject({
      ok: false,
      fault: [{ segment: 'BPR', element: 2 }],
    })
  })
})

describe('remittances in other forms', () => {
  test('byte-order mark, lines wrapped at eighty characters, a version in ST, segments nobody knows', () => {
    const long = OURS.replaceAll('\n', '')
      .replace('ST*835*0001~', 'ST*835*0001*005010X221A1~')
      .replace('LX*1~', 'LX*1~ZZZ*WHAT~')
      .replace('SE*29', 'SE*30')
    const text = `\uFEFF${long.replace(/(.{80})/g, '$1\r\n')}\r\n`
    expect(faults(text)).toEqual([expect.objectContaining({ at: 'ZZZ', position: 12, code: '1' })])
    expect(remittancesIn(text)).toEqual(remittancesIn(OURS))
  })
  test('claims that stand in no group are told and read, and get one when written', () => {
    const text = OURS.replace('LX*1~\n', '').replace('SE*29', 'SE*28')
    expect(faults(text)).toEqual([expect.objectContaining({ at: 'LX', code: '3', position: 11 })])
    const [remittance] = remittancesIn(text) as [Remittance]
    expect(remittance.groups.map(({ number }) => number)).toEqual([''])
    expect(written(remittance)).toBe(OURS)
  })
  test('a version that is not ours is told and left alone', () => {
    const text = OURS.replace('005010X221A1', '004010X091A1')
    expect(readX12(text).interchanges[0]?.groups[0]?.sets[0]?.content).toBeNull()
    expect(faults(text)).toEqual([expect.objectContaining({ at: 'ST01', code: '1' })])
  })
  test('many reasons and many provider adjustments take several segments of six', () => {
    const base = sampleRemittance()
    const [group] = base.groups
    const [claim] = claimsOfRemittance(base)
    if (!group || !claim) throw new Error('No claim')
    const many = Array.from(
      { length: 14 },
      (_, i): CasReason => ({ group: i % 2 ? 'CO' : 'OA', carc: String(40 + i), amount: cents(100) }),
    )
    const byGroup = [
      ...many.filter(({ group: of }) => of === 'OA'),
      ...many.filter(({ group: of }) => of === 'CO'),
    ]
    const remittance: Remittance = {
      ...base,
      payment: { ...base.payment, amount: NOTHING },
      groups: [
        {
          ...group,
          claims: [
            {
              ...{ ...claim, charge: cents(1400), paid: NOTHING, lines: [], adjustments: byGroup },
              patientOwes: undefined as never,
            },
          ],
        },
      ],
      adjustments: Array.from({ length: 8 }, (_, i) => ({
        ...{ provider: '1234567893', yearEnd: day('2025-12-31'), code: 'CS', reference: `R${i}` },
        amount: cents(i % 2 ? 100 : -100),
      })),
    }
    const text = written(remittance)
    expect(text.match(/^CAS.*$/gm)?.map((one) => one.split('*').length)).toEqual([19, 4, 19, 4])
    expect(text.match(/^PLB.*$/gm)?.map((one) => one.split('*').length)).toEqual([15, 7])
    const [read] = remittancesIn(text)
    expect(read?.groups[0]?.claims[0]?.adjustments).toEqual(byGroup)
    expect(read?.adjustments).toEqual(remittance.adjustments)
  })
})
