import { describe, expect, test } from 'vitest'
import { adjudicate, dollars, SAMPLE_CLAIM, STAGES, scenesOn, stagesOf } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf({ benefits: partB(4000) }))

describe('a claim, stage by stage', () => {
  test('a clean claim goes through all of them, each with what went in and what came out', () => {
    const scene = make()
    const stages = [...stagesOf(scene)]
    expect(stages.map(({ stage }) => stage)).toEqual([...STAGES])
    const price = stages.find((one) => one.stage === 'price')
    expect(
      price?.stage === 'price' && [...price.output].map(([n, { amount }]) => [n, dollars(amount)]),
    ).toEqual([
      [1, '85.17'],
      [2, '60.54'],
    ])
    const last = stages.at(-1)
    expect(last?.output).toEqual(adjudicate(scene))
    for (const [i, one] of stages.slice(1, -1).entries()) expect(one.input).toBe(stages[i]?.output)
  })
  test('what the stages say is the trail of the remittance', () => {
    expect(adjudicate(make()).trail).toEqual([
      'Front end: nothing.',
      'Can it be processed: nothing.',
      'Claim edits: nothing.',
      'Line edits: nothing.',
      'Price: 145.71 allowed.',
      'Benefits: 61.14 is the patient’s.',
    ])
  })
  test('a rejected claim stops at the front end', () => {
    const stages = [...stagesOf(make({ rendering: { npi: '1999999948' } }))]
    expect(stages.map(({ stage }) => stage)).toEqual(['front-end', 'remittance'])
    expect(stages[0]?.said).toEqual(['Front end: A3.'])
  })
  test('a claim that is denied as a whole is not priced', () => {
    const payer = { ...stageOf().payer, wants: { ...stageOf().payer.wants, referral: true } }
    const stages = [...stagesOf(make({}, { payer }))]
    expect(stages.map(({ stage }) => stage)).toEqual(['front-end', 'edits', 'remittance'])
    expect(adjudicate(make({}, { payer })).lines.map(({ deniedBy }) => deniedBy)).toEqual(['B5', 'B5'])
  })
  test('it can be stopped after any stage', () => {
    const stages = stagesOf(make())
    expect(stages.next().value).toMatchObject({ stage: 'front-end', output: { rejections: [] } })
    expect(stages.next().value).toMatchObject({ stage: 'edits', output: { whole: null } })
  })
  test('a finding that was set aside changes nothing any more, and the trail says so', () => {
    const payer = { ...stageOf().payer, wants: { ...stageOf().payer.wants, referral: true } }
    const scene = make({}, { payer })
    const won = adjudicate(scene, [{ rule: 'B5', line: null }])
    expect([won.status, dollars(won.paid), won.trail[0]]).toEqual(['paid', '82.88', 'Set aside: B5.'])
    expect(adjudicate(scene, [{ rule: 'B4', line: null }]).status).toBe('denied')
  })
})

test('an add-on falls with its primary, under E5 as one without primary', () => {
  const benefits = { ...partB(0), excluded: ['17000'] }
  const line = (procedure: string) => ({
    ...{ from: '2025-10-15', procedure, pointers: [1], charge: '100.00', units: '1' },
  })
  const remit = adjudicate(
    make({ diagnoses: ['L57.0'], lines: [line('17000'), line('17003')] }, { benefits }),
  )
  expect(remit.lines.map(({ deniedBy }) => deniedBy)).toEqual(['B6', 'E5'])
  expect(remit.lines[1]?.adjustments).toEqual([{ group: 'CO', carc: '107', amount: 10_000, rarc: ['N122'] }])
})

describe('a provider who does not participate (billing.md F6)', () => {
  const visit = { ...SAMPLE_CLAIM.lines[0], modifiers: [], pointers: [2], charge: '93.05' }
  const unassigned = (charge: string) =>
    adjudicate(
      scenesOn(stageOf({ benefits: partB(0) }))({ assignment: 'C', lines: [{ ...visit, charge } as never] }),
    )
  test('80.91 is allowed, Medicare pays the patient 80 % of it less sequestration, the patient owes the rest', () => {
    const remit = unassigned('93.05')
    expect([remit.payee, dollars(remit.allowed), dollars(remit.paid)]).toEqual(['patient', '80.91', '63.44'])
    expect(
      remit.lines[0]?.adjustments.map(({ group, carc, amount }) => [group, carc, dollars(amount)]),
    ).toEqual([
      ['PR', '45', '12.14'],
      ['CO', '253', '1.29'],
      ['PR', '2', '16.18'],
    ])
  })
  test('what is charged above the limiting charge is nobody’s', () => {
    const adjustments = unassigned('150.00').lines[0]?.adjustments ?? []
    expect(adjustments.slice(0, 2).map(({ group, carc, amount }) => [group, carc, dollars(amount)])).toEqual([
      ['PR', '45', '12.14'],
      ['CO', '45', '56.95'],
    ])
  })
  test('taking assignment, they are paid 95 % like others', () => {
    const remit = adjudicate(make({}, { facts: { participates: false }, benefits: partB(0) }))
    expect([remit.payee, dollars(remit.lines[0]?.allowed ?? (0 as never))]).toEqual([undefined, '80.91'])
  })
})
