import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Adjudication, ClaimChange, Stage } from '#billing'
import { adjudicate, dollars, imbalance, scenesOn } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const line = (procedure: string, modifiers: string[] = [], more: object = {}) => ({
  ...{ from: '2025-10-15', procedure, modifiers, units: '1', pointers: [1], charge: '5000.00', ...more },
})
const remit = (change: ClaimChange, id = 'MCRTRN', more: Partial<Stage> = {}): Adjudication => {
  const answer = adjudicate(scenesOn(stageOf({ id, benefits: partB(0), ...more }))(change))
  expect(answer.lines.map(imbalance)).toEqual(answer.lines.map(() => 0))
  return answer
}
/** The sample patient as a member of Alpha. */
const BY_ALPHA: ClaimChange = {
  coverages: [
    {
      ...{ payer: { id: 'ALPHA1', name: 'Alpha PPO' }, filing: '12', relationship: '18' },
      subscriber: {
        ...{
          last: 'Sample',
          first: 'Pat',
          middle: 'Q',
          birth: '1950-06-15',
          sex: 'F',
          memberId: 'A123456789',
        },
        address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
      },
    },
  ],
}
/** What each line is allowed, or the reason for which it is denied. */
const allowed = (...from: Parameters<typeof remit>) =>
  remit(...from).lines.map(({ deniedBy, allowed: amount, adjustments }) =>
    deniedBy === null
      ? dollars(amount ?? (0 as never))
      : `${deniedBy} ${adjustments.map((one) => [`${one.group}-${one.carc}`, ...one.rarc].join(' ')).join(', ')}`,
  )
/** The adjustments of a line as a remittance writes them. */
const adjustments = (answer: Adjudication, n: number) =>
  answer.lines[n - 1]?.adjustments.map((one) =>
    [`${one.group}-${one.carc} ${dollars(one.amount)}`, ...one.rarc].join(' '),
  )

describe('the scenarios of the sandbox that procedure rules decide (billing.md §6.2)', () => {
  test('5: a visit without 25 is denied, the injection is paid', () =>
    expect(allowed({ lines: [line('99213'), line('20610', ['RT'])] })).toEqual(['E3 CO-236', '60.54']))
  test('6: two repairs of one knee: the second is written off, whatever stands on it', () =>
    expect(allowed({ place: '22', lines: [line('29881', ['RT']), line('29877', ['RT', '59'])] })).toEqual([
      expect.stringMatching(/^\d/),
      'E3 CO-236',
    ]))
  test('7: two polyp techniques: 236.67 and 15.17', () =>
    expect(allowed({ place: '24', lines: [line('45385'), line('45380', ['59'])] })).toEqual([
      '236.67',
      '15.17',
    ]))
  test('8: three lesions: under the first code none is paid, under both all are', () => {
    expect(allowed({ lines: [line('17000', [], { units: '3' })] })).toEqual(['E4 CO-151 N362'])
    expect(allowed({ lines: [line('17000'), line('17003', [], { units: '2' })] })).toEqual(['62.36', '12.02'])
  })
  test('9: seven units of exercise: the whole line is denied, five units are paid', () => {
    expect(allowed({ lines: [line('97110', ['GP'], { units: '7' })] })).toEqual(['E4 CO-151 N362'])
    expect(allowed({ lines: [line('97110', ['GP'], { units: '5' })] })).toEqual(['112.48'])
  })
  test('10: an orphan add-on', () => expect(allowed({ lines: [line('17003')] })).toEqual(['E5 CO-107 N122']))
  test('12: a return to the operating room: 840.30', () => {
    const history = remitHistory('27447', '2025-10-10')
    const again = (one: string) => ({ place: '22', lines: [line('27447', [one, 'RT'])] })
    expect(allowed(again('78'), 'MCRTRN', { history })).toEqual(['840.30'])
    expect(allowed(again('58'), 'MCRTRN', { history })).toEqual(['1217.83'])
    expect(allowed({ place: '22', lines: [line('27447', ['RT'])] }, 'MCRTRN', { history })).toEqual([
      'E8 CO-97 M144',
    ])
  })
  test('13: both knees injected: 90.81 on one line; two units or two lines are wrong', () => {
    const diagnoses = ['M17.0']
    expect(allowed({ diagnoses, lines: [line('20610', ['50'])] })).toEqual(['90.81'])
    expect(allowed({ diagnoses, lines: [line('20610', ['50'], { units: '2' })] })).toEqual(['E10 CO-4 N823'])
    expect(allowed({ diagnoses, lines: [line('20610', ['RT']), line('20610', ['LT'])] })).toEqual([
      '60.54',
      'E10 CO-4 N823',
    ])
  })
  test('14: a physician assistant at a knee replacement: 165.62 with AS, nothing with 80', () => {
    const help = (one: string) => ({
      rendering: { taxonomy: '363A00000X' },
      ...{ place: '22', lines: [line('27447', [one, 'RT'])] },
    })
    expect(allowed(help('AS'))).toEqual(['165.62'])
    expect(allowed(help('80'))).toEqual(['E14 CO-4 N823'])
  })
  test('18: a check-up beside a visit: Alpha pays both, Medicare leaves the check-up to the patient', () => {
    const change = { lines: [line('99396', [], { charge: '200.00' }), line('99213', ['25'])] }
    expect(allowed({ ...change, ...BY_ALPHA }, 'ALPHA1', { benefits: null })).toEqual(['127.81', '93.69'])
    const medicare = remit(change)
    expect(medicare.lines[0]).toMatchObject({ deniedBy: 'E1', paid: 0 })
    expect(adjustments(medicare, 1)).toEqual(['PR-96 200.00 N425'])
    expect(dollars(medicare.lines[1]?.allowed ?? (0 as never))).toBe('85.17')
  })
  test('20: prolonged time: Medicare takes G2212, not 99417', () => {
    expect(allowed({ lines: [line('99215'), line('G2212')] })).toEqual(['168.90', '30.20'])
    const other = { lines: [line('99215'), line('99417')] }
    expect(remit(other)).toMatchObject({ status: 'unprocessable', paid: 0 })
    expect(allowed({ ...other, ...BY_ALPHA }, 'ALPHA1', { benefits: null })).toEqual(['185.79', '31.92'])
  })
})

describe('care around a surgery, assistants and second surgeons', () => {
  const knee = (...modifiers: string[]): ClaimChange => ({
    ...{ place: '22', attachment: 'OPNOTE1', dates: { assumedCare: '2025-10-16' } },
    lines: [line('27447', modifiers)],
  })
  test.each([
    ['54', '962.09'],
    ['55', '255.74'],
    ['62', '761.14'],
    ['80', '194.85'],
  ])('27447-%s is %s', (modifier, want) => expect(allowed(knee(modifier))).toEqual([want]))
  test.each([
    [{ assumedCare: '2025-10-20' }, '244.38'],
    [{ assumedCare: '2025-11-29' }, '130.71'],
    [{ assumedCare: '2025-10-16', relinquishedCare: '2025-11-28' }, '125.03'],
    [{ assumedCare: '2026-02-01' }, '0.00'],
  ])('27447-55 is paid by its days: %j is %s', (dates, want) =>
    // 86, 46, 44 and none of the 90 days from October 16 to January 13, of 255.74.
    expect(allowed({ ...knee('55'), dates })).toEqual([want]),
  )
  test('the remark of a share stands with what the contract cuts', () => {
    expect(adjustments(remit(knee('80')), 1)).toContain('CO-45 4805.15 N646')
    expect(adjustments(remit({ lines: [line('20610', ['50'])] }), 1)).toContain('CO-45 4909.19 N644')
  })
  test('an operation that never has an assistant', () =>
    expect(allowed({ place: '22', lines: [line('66984', ['80', 'RT'])] })).toEqual(['E14 CO-54 N646']))
  test('a team waits for its report', () =>
    expect(allowed({ place: '22', lines: [line('50360', ['66'])] })).toEqual(['E15 CO-252 N706']))
})

describe('several services of one day', () => {
  test('warts and a piece of skin: 147.12, the half as CO-59, the first with its remark', () => {
    const answer = remit({ lines: [line('11102', ['59']), line('17110')] })
    expect(dollars(answer.allowed)).toBe('147.12')
    expect(adjustments(answer, 1)).toEqual(expect.arrayContaining(['CO-59 44.68']))
    expect(adjustments(answer, 2)).toEqual(expect.arrayContaining(['CO-45 4897.56 N670']))
  })
  test('two units of exercise: half the practice expense of the second', () => {
    const answer = remit({ lines: [line('97110', ['GP'], { units: '2' })] })
    // 2 × 27.56 − 48.79
    expect(dollars(answer.allowed)).toBe('48.79')
    expect(adjustments(answer, 1)).toContain('CO-59 6.33')
  })
  test('a line that is denied halves no other', () => {
    // Without 59 the piece of skin is within the removal of warts, which is then the only operation.
    expect(allowed({ lines: [line('11102'), line('17110')] })).toEqual(['E3 CO-236', '102.44'])
  })
})

describe('an add-on falls with its primary', () => {
  test('three first lesions are too many, and the further ones go with them', () => {
    const answer = remit({ lines: [line('17000', [], { units: '3' }), line('17003')] })
    expect(answer.lines.map(({ deniedBy }) => deniedBy)).toEqual(['E4', 'E5'])
    expect(adjustments(answer, 2)).toEqual(['CO-107 5000.00 N122'])
    expect(answer.findings.find(({ rule }) => rule === 'E5')?.message).toMatch(/line 1, which is denied/)
    expect(answer.status).toBe('denied')
  })
  test('a primary that is paid carries it', () => {
    const change = { lines: ['90471', '90472', '90715', '90750'].map((one) => line(one)) }
    expect(remit({ diagnoses: ['Z23'], ...change }).lines[1]?.deniedBy).toBeNull()
  })
  test('one primary of two is enough', () => {
    const change = { lines: [line('G0439', [], { units: '2' }), line('G0101'), line('G0513')] }
    expect(remit(change).lines.map(({ deniedBy }) => deniedBy)).toEqual(['E4', null, null])
  })
  test('what an earlier claim was paid still carries it', () =>
    expect(
      allowed({ lines: [line('17000', [], { units: '3' }), line('17003')] }, 'MCRTRN', {
        history: remitHistory('17000', '2025-10-15'),
      })[1],
    ).toBe('6.01'))
  test('an add-on to an add-on goes too', () => {
    const change = {
      lines: [line('G0439', [], { units: '2' }), line('G0513'), line('G0514')],
    }
    expect(remit(change).lines.map(({ deniedBy }) => deniedBy)).toEqual(['E4', 'E5', 'E5'])
  })
})

describe('whatever is claimed', () => {
  const some = fc.record({
    from: fc.constantFrom('2025-10-14', '2025-10-15'),
    procedure: fc.constantFrom(
      ...['99213', '99215', '20610', '20611', '27447', '17110', '11102', '17000', '17003', '45385', '45380'],
      ...['97110', 'G2212', '94760', '90471', '90472', '71046', '70551', '72148', '99396'],
    ),
    modifiers: fc.subarray(['25', '57', '59', '50', 'RT', 'LT', '78', '80', '55', '62'], { maxLength: 2 }),
    charge: fc.integer({ min: 0, max: 500_000 }).map((n) => (n / 100).toFixed(2)),
    units: fc.constantFrom('1', '1', '1', '2', '7'),
    pointers: fc.constant([1]).map((all) => [...all]),
    place: fc.constantFrom('11', '22'),
  })
  const lines = fc.array(some, { minLength: 1, maxLength: 6 })
  const totals = (answer: Adjudication) => [answer.status, answer.allowed, answer.paid, answer.patient]
  test('every line balances, and turning the lines round changes nothing but their places', () =>
    fc.assert(
      fc.property(lines, (all) => {
        expect(totals(remit({ lines: [...all].reverse() }))).toEqual(totals(remit({ lines: all })))
      }),
      { numRuns: 200 },
    ))
  test('every denied add-on has its reason among the findings', () =>
    fc.assert(
      fc.property(lines, (all) => {
        const answer = remit({ lines: all })
        const told = new Set(answer.findings.map((one) => `${one.rule} ${one.line}`))
        for (const { n, deniedBy } of answer.lines)
          if (deniedBy !== null && deniedBy !== 'no-fee' && answer.status !== 'unprocessable')
            expect([...told]).toContain(`${deniedBy} ${n}`)
      }),
      { numRuns: 150 },
    ))
})

function remitHistory(procedure: string, on: string): NonNullable<Stage['history']> {
  const answer = scenesOn(stageOf())({ lines: [line(procedure, ['RT'], { from: on })] })
  return answer.lines.map((one) => ({
    ...{ claim: 'ACCT0000', control: '2025280001', from: one.from, through: one.through, procedure },
    ...{ modifiers: one.modifiers, place: '22', units: one.units, charge: one.charge, paid: one.charge },
    ...{ outcome: 'paid', rendering: '1999999984', billing: '1234567893', specialty: '207Q00000X' },
    diagnoses: ['M1711'],
  }))
}
