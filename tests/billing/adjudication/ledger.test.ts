import { describe, expect, test } from 'vitest'
import type { ClaimChange, Ledger, Scene, Stage } from '#billing'
import {
  appeal,
  cents,
  day,
  dollars,
  emptyLedger,
  filedClaim,
  payerOf,
  reopen,
  scenesOn,
  submit,
} from '#billing'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'
import { curatedTables } from '../helpers/tables.ts'

const medicare = scenesOn(stageOf({ benefits: partB(4000) }))
const alphaPayer = payerOf('ALPHA1') as Scene['payer']
const alphaStage = stageOf({ id: 'ALPHA1', benefits: { ...partB(0), preventive: [] } })
const alpha = (change: ClaimChange = {}, more: Partial<Stage> = {}) =>
  scenesOn(alphaStage)({ coverages: [coverageBy(alphaPayer)], ...change }, more)
const world = { payer: stageOf().payer, tables: curatedTables() }

const net = (ledger: Ledger): string =>
  dollars(cents(ledger.due.reduce((all, { answer }) => all + answer.paid, 0)))

describe('an original', () => {
  const first = submit(emptyLedger('MCRTRN'), medicare())
  test('is filed under a number of the payer and waits for its payment', () => {
    expect(first.filed).toMatchObject({ control: '2025102000001', state: 'settled', remitted: null })
    expect(first.remits.map(({ kind, statusCode }) => [kind, statusCode])).toEqual([['original', '1']])
    expect(net(first.ledger)).toBe('82.88')
  })
  test('sent again comes back as a duplicate and pays nothing', () => {
    const again = submit(first.ledger, medicare({ id: 'ACCT0002' }, { received: day('2025-11-20') }))
    expect(again.answer.status).toBe('denied')
    expect(again.answer.lines.map(({ deniedBy, adjustments }) => [deniedBy, adjustments[0]?.carc])).toEqual([
      ['C4', '18'],
      ['C4', '18'],
    ])
    expect(net(again.ledger)).toBe('82.88')
    expect(again.remits[0]?.statusCode).toBe('4')
  })
  test('of another patient is no duplicate', () => {
    const coverage = coverageBy(stageOf().payer)
    const subscriber = { ...coverage.subscriber, first: 'Kim', memberId: '1EG4TE5MK72' }
    const other = medicare({ patient: { first: 'Kim' }, coverages: [{ ...coverage, subscriber }] })
    expect(submit(first.ledger, other).answer.status).toBe('paid')
  })
  test('that is rejected leaves no trace', () => {
    const rejected = submit(first.ledger, medicare({ rendering: { npi: '1999999948' } }))
    expect(rejected).toMatchObject({ filed: null, remits: [], ledger: first.ledger })
  })
  test('that cannot be processed may be sent again as a new claim', () => {
    const stage = { received: day('2025-10-21'), facts: {} }
    const broken = medicare({ lines: [{ ...line('83036'), pointers: [2] }], clia: undefined }, stage)
    const returned = submit(emptyLedger('MCRTRN'), broken)
    expect([returned.answer.status, returned.filed?.state]).toEqual(['unprocessable', 'returned'])
    const whole = medicare({ lines: [{ ...line('83036'), pointers: [2] }], clia: '36D0000001' }, stage)
    expect(submit(returned.ledger, whole).answer.lines[0]?.deniedBy).not.toBe('C4')
  })
})

const line = (procedure: string, more = {}) => ({
  ...{ from: '2025-10-15', procedure, pointers: [1], charge: '200.00', units: '1', ...more },
})

describe('a replacement (frequency 7)', () => {
  const first = submit(emptyLedger('ALPHA1'), alpha())
  const control = first.filed?.control ?? ''
  const lines = [line('99214', { modifiers: ['25'], pointers: [2] }), line('20610', { modifiers: ['RT'] })]
  const second = submit(first.ledger, alpha({ frequency: '7', original: control, lines }))
  test('reverses what was paid and pays the correction: together the correction alone', () => {
    expect(second.remits.map(({ kind, statusCode, corrects }) => [kind, statusCode, corrects])).toEqual([
      ['reversal', '22', null],
      ['correction', '1', control],
    ])
    expect(second.remits[0]?.answer.paid).toBe(-first.answer.paid)
    expect(net(second.ledger)).toBe(dollars(second.answer.paid))
    expect(filedClaim(second.ledger, control)?.state).toBe('replaced')
  })
  test('of a claim that is replaced already is rejected', () => {
    const third = submit(second.ledger, alpha({ frequency: '7', original: control, lines }))
    expect(third.answer.findings[0]).toMatchObject({ rule: 'A13', status277: 'A7:464' })
  })
  test('names a claim of the same member: that of another one is not there', () => {
    const coverage = coverageBy(alphaPayer)
    const other = { ...coverage, subscriber: { ...coverage.subscriber, memberId: 'B987654321' } }
    const sent = submit(first.ledger, alpha({ frequency: '7', original: control, lines, coverages: [other] }))
    expect([sent.answer.status, sent.ledger]).toEqual(['rejected', first.ledger])
  })
  test('can itself be replaced', () => {
    const third = submit(second.ledger, alpha({ frequency: '7', original: second.filed?.control ?? '' }))
    expect([third.answer.status, net(third.ledger)]).toEqual(['paid', dollars(third.answer.paid)])
  })
  test('leaves no room for the first claim once more', () => {
    const again = submit(second.ledger, alpha())
    expect(again.answer.lines.map(({ deniedBy }) => deniedBy)).toEqual(['C4', 'C4'])
  })
  test('is refused by Medicare, which knows no such claim', () => {
    const before = submit(emptyLedger('MCRTRN'), medicare())
    const refused = submit(before.ledger, medicare({ frequency: '7', original: before.filed?.control ?? '' }))
    expect(refused.answer.findings[0]).toMatchObject({ rule: 'A13', status277: 'A7:535' })
    expect(refused.ledger).toBe(before.ledger)
  })
  test('that cannot be processed does not take the place of what was paid', () => {
    const broken = alpha({ frequency: '7', original: control, lines: [line('83036')], clia: undefined })
    const third = submit(first.ledger, broken)
    expect(third.answer.status).toBe('unprocessable')
    expect([filedClaim(third.ledger, control)?.state, net(third.ledger)]).toEqual([
      ...['settled', dollars(first.answer.paid)],
    ])
  })
})

describe('a void (frequency 8)', () => {
  const first = submit(emptyLedger('ALPHA1'), alpha())
  const gone = submit(first.ledger, alpha({ frequency: '8', original: first.filed?.control ?? '' }))
  test('leaves nothing', () => {
    expect(gone.remits.map(({ kind, statusCode }) => [kind, statusCode])).toEqual([['reversal', '22']])
    expect([net(gone.ledger), gone.filed]).toEqual(['0.00', null])
  })
  test('after it the services may be billed anew', () => {
    const anew = submit(gone.ledger, alpha())
    expect([anew.answer.status, net(anew.ledger)]).toEqual(['paid', dollars(first.answer.paid)])
  })
  test('of nothing changes nothing, also where nobody asks for the number', () => {
    const careless = { ...alphaPayer, answers: { ...alphaPayer.answers, A13: null } }
    const sent = submit(first.ledger, alpha({ frequency: '8', original: 'NONE' }, { payer: careless }))
    expect([sent.ledger, sent.remits]).toEqual([first.ledger, []])
  })
  test('of a claim that is voided already is rejected', () => {
    const twice = submit(gone.ledger, alpha({ frequency: '8', original: first.filed?.control ?? '' }))
    expect(twice.answer.status).toBe('rejected')
  })
})

describe('a reopening', () => {
  // Seven units of therapy where five were meant: a slip in the units.
  const wrong = medicare({ lines: [line('99213', { units: '1', pointers: [2], charge: '1.00' })] })
  const first = submit(emptyLedger('MCRTRN'), wrong)
  const control = first.filed?.control ?? ''
  const right = (received: string) =>
    medicare({ lines: [line('99213', { pointers: [2] })] }, { received: day(received) })
  test('puts a slip right within a year, for any reason', () => {
    const done = reopen(first.ledger, control, right('2026-10-20'))
    expect(done.ok && [done.value.answer.status, net(done.value.ledger)]).toEqual(['paid', '35.42'])
    expect(done.ok && done.value.remits.map(({ kind }) => kind)).toEqual(['reversal', 'correction'])
  })
  test('is judged as of the first receipt: a correction in time is not late', () => {
    const done = reopen(first.ledger, control, right('2028-10-20'), { goodCause: true })
    expect(done.ok && done.value.answer.findings).toEqual([])
  })
  test('needs good cause after a year, and is closed after four', () => {
    expect(reopen(first.ledger, control, right('2026-10-21'))).toEqual({
      ...{ ok: false, fault: { code: 'too-late', last: '2026-10-20' } },
    })
    expect(reopen(first.ledger, control, right('2029-10-21'), { goodCause: true })).toMatchObject({
      ok: false,
    })
  })
  test('needs a claim that stands', () => {
    expect(reopen(first.ledger, '1', right('2025-12-01'))).toMatchObject({ fault: { code: 'no-claim' } })
    const done = reopen(first.ledger, control, right('2025-12-01'))
    const again = done.ok && reopen(done.value.ledger, control, right('2025-12-02'))
    expect(again).toMatchObject({ ok: false, fault: { code: 'not-decided' } })
  })
})

describe('an appeal', () => {
  const policy = {
    ...{ id: 'L1', kind: 'LCD' as const, title: 'Joint injections', procedures: ['20610'] },
    ...{ diagnoses: ['M05'], from: null, to: null },
  }
  const benefits = { ...partB(0), policies: [policy] }
  const first = submit(emptyLedger('MCRTRN'), medicare({}, { benefits }))
  const control = first.filed?.control ?? ''
  const request = { control, level: 1 as const, filed: day('2026-02-01'), notice: day('2025-11-03') }
  const evidence = [{ rule: 'D11', line: 2 }]
  test('is won where the record disproves the payer’s reason', () => {
    expect(first.answer.lines.map(({ deniedBy }) => deniedBy)).toEqual([null, 'D11'])
    const won = appeal(first.ledger, { ...request, evidence }, world)
    expect(won.kind).toBe('overturned')
    if (won.kind !== 'overturned') return
    expect([won.answer.status, dollars(won.answer.paid)]).toEqual(['paid', '114.24'])
    expect(net(won.ledger)).toBe('114.24')
  })
  test('is lost where it does not', () =>
    expect(appeal(first.ledger, { ...request, evidence: [] }, world).kind).toBe('upheld'))
  test.each([
    ['2026-03-08', 'overturned'],
    ['2026-03-09', 'dismissed'],
  ])('of a remittance of 2025-11-03 filed on %s is %s (billing.md G3)', (filed, kind) =>
    expect(appeal(first.ledger, { ...request, filed: day(filed), evidence }, world).kind).toBe(kind),
  )
  test('late with good cause is heard', () => {
    const late = { ...request, filed: day('2026-04-01'), goodCause: true, evidence }
    expect(appeal(first.ledger, late, world).kind).toBe('overturned')
  })
  test('before a judge needs an amount at stake', () => {
    const hearing = { ...request, level: 3 as const, filed: day('2025-12-01'), evidence }
    expect(appeal(first.ledger, hearing, world)).toEqual({
      ...{ kind: 'dismissed', why: '140.00 is at stake; this level needs 190.00.' },
    })
  })
  test('against a duplicate or late filing changes nothing', () => {
    const again = submit(first.ledger, medicare({}, { benefits }))
    const twice = { ...request, control: again.filed?.control ?? '', evidence: [{ rule: 'C4', line: null }] }
    expect(appeal(again.ledger, twice, world).kind).toBe('upheld')
    const late = submit(emptyLedger('MCRTRN'), medicare({}, { received: day('2026-10-20') }))
    const filedLate = {
      ...{ control: late.filed?.control ?? '', level: 1 as const, filed: day('2026-11-01') },
      evidence: [{ rule: 'C1', line: null }],
    }
    expect(appeal(late.ledger, filedLate, world)).toMatchObject({ kind: 'dismissed' })
  })
  test('against an edit without exception is lost, against one by judgment won (E3, E4)', () => {
    const heard = (lines: ClaimChange['lines'], rule: string, at: number, diagnoses = ['L57.0']) => {
      const sent = submit(emptyLedger('MCRTRN'), medicare({ diagnoses, lines }))
      expect(sent.answer.lines[at - 1]?.deniedBy).toBe(rule)
      const ask = { ...request, control: sent.filed?.control ?? '', evidence: [{ rule, line: at }] }
      return appeal(sent.ledger, ask, world).kind
    }
    expect(heard([line('17000', { units: '3' })], 'E4', 1)).toBe('upheld')
    expect(heard([line('97110', { units: '7', modifiers: ['GP'] })], 'E4', 1, ['M17.11'])).toBe('overturned')
    const knee = ['M17.11']
    const scopes = [
      line('29881', { place: '24', modifiers: ['RT'] }),
      line('29877', { place: '24', modifiers: ['RT'] }),
    ]
    expect(heard(scopes, 'E3', 2, knee)).toBe('upheld')
    const visit = [line('20610', { modifiers: ['RT'] }), line('99213')]
    expect(heard(visit, 'E3', 2, ['M17.11'])).toBe('overturned')
  })
  test('against lateness at a private plan is won with proof of receipt (scenario 22)', () => {
    const late = submit(emptyLedger('ALPHA1'), alpha({}, { received: day('2026-01-19') }))
    expect(late.answer.lines.map(({ adjustments }) => adjustments[0]?.carc)).toEqual(['29', '29'])
    const ask = { control: late.filed?.control ?? '', level: 1 as const, filed: day('2026-02-10') }
    const there = { payer: alphaPayer, tables: curatedTables() }
    const proof = [{ rule: 'C2', line: null }]
    const won = appeal(late.ledger, { ...ask, evidence: proof }, there)
    expect(won.kind === 'overturned' && won.answer.status).toBe('paid')
  })
  test('a private plan hears two levels', () => {
    const denied = submit(emptyLedger('ALPHA1'), alpha({}, { benefits }))
    const there = { payer: alphaPayer, tables: curatedTables() }
    const ask = { ...request, control: denied.filed?.control ?? '', evidence }
    expect(appeal(denied.ledger, ask, there).kind).toBe('overturned')
    expect(appeal(denied.ledger, { ...ask, level: 3 }, there).kind).toBe('dismissed')
    expect(appeal(denied.ledger, { ...ask, filed: day('2026-05-03') }, there).kind).toBe('dismissed')
  })
})

describe('what a payer remembers bears on later claims', () => {
  test('the deductible is taken once', () => {
    const first = submit(emptyLedger('MCRTRN'), medicare())
    const later = medicare({ id: 'ACCT0002', lines: [line('99213', { from: '2025-10-17', pointers: [2] })] })
    const second = submit(first.ledger, later)
    expect(second.answer.lines[0]?.adjustments.map(({ carc }) => carc)).not.toContain('1')
    expect(dollars(second.answer.patient)).toBe('17.03')
  })
  test('a replaced claim gives its part of the deductible back', () => {
    const benefits = { ...partB(4000), preventive: [] }
    const first = submit(emptyLedger('ALPHA1'), alpha({}, { benefits }))
    const change = { frequency: '7', original: first.filed?.control ?? '' }
    expect(submit(first.ledger, alpha(change, { benefits })).answer.patient).toBe(first.answer.patient)
  })
  test('a yearly limit counts what was paid before', () => {
    const limit = { id: 'v', procedures: ['99213'], most: 1, per: { kind: 'year' as const } }
    const benefits = { ...partB(0), frequencies: [limit] }
    const first = submit(emptyLedger('MCRTRN'), medicare({}, { benefits }))
    const later = { id: 'ACCT0002', lines: [line('99213', { from: '2025-10-17', pointers: [2] })] }
    const second = submit(first.ledger, medicare(later, { benefits }))
    expect(second.answer.lines[0]?.adjustments[0]).toMatchObject({ group: 'PR', carc: '119' })
  })
  test('a visit within the global period of an operation falls within its fee (E6)', () => {
    const knee = {
      place: '21',
      dates: { admitted: '2025-10-14' },
      lines: [line('27447', { modifiers: ['RT'] })],
    }
    const first = submit(emptyLedger('MCRTRN'), medicare(knee))
    expect(first.answer.status).toBe('paid')
    const visit = { id: 'ACCT0002', diagnoses: ['M17.11'], lines: [line('99213', { from: '2025-10-27' })] }
    const later = submit(first.ledger, medicare(visit, { received: day('2025-11-03') }))
    expect(later.answer.lines[0]?.adjustments[0]).toMatchObject({ carc: '97', rarc: ['M144'] })
  })
  test('a patient who was seen is not new any more (E18)', () => {
    const first = submit(emptyLedger('MCRTRN'), medicare())
    const visit = { id: 'ACCT0002', lines: [line('99203', { from: '2025-10-27', pointers: [2] })] }
    const later = submit(first.ledger, medicare(visit, { received: day('2025-11-03') }))
    expect(later.answer.lines[0]?.adjustments[0]?.carc).toBe('B16')
  })
  test('units of a permission are used up', () => {
    const authorizations = [
      {
        ...{ number: 'AUTH1', procedures: ['70553'], units: 1 },
        ...{ from: day('2025-10-01'), to: day('2025-12-31') },
      },
    ]
    const benefits = { ...partB(0), authorizations }
    const scan = (from: string) =>
      alpha(
        { authorization: 'AUTH1', lines: [line('70553', { from })] },
        { benefits, received: day('2025-12-01') },
      )
    const first = submit(emptyLedger('ALPHA1'), scan('2025-10-15'))
    expect(first.answer.status).toBe('paid')
    const second = submit(first.ledger, scan('2025-11-15'))
    expect(second.answer.lines[0]?.adjustments[0]).toMatchObject({ carc: '198', rarc: ['N54'] })
  })
})
