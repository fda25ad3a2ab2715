import { expect, test } from 'vitest'
import { readScenario } from '#sandbox'
import { lineFacts } from '../../app/sandbox/payers/line-facts.ts'
import { scenarioNamed } from './scenarios.ts'

const scenario = scenarioNamed('clean-visit-and-injection')
const [encounter] = scenario.encounters

test('what the chart proves of a service reaches the line that bills it', () => {
  if (!encounter) throw new Error('No encounter')
  const claim = { lines: [{ procedure: '20610' }, { procedure: '99213' }] } as never
  expect(lineFacts(encounter, claim)).toEqual({
    decision: { 2: { problems: 'low', data: 'low', risk: 'low' } },
  })
})

test('facts that cannot be read are a fault of the scenario', () => {
  const services = [{ id: 'office-visit', codes: ['99213'], facts: { minutes: 'an hour' } }]
  const read = readScenario({ ...scenario, encounters: [{ ...encounter, services }] })
  expect(read.ok || read.fault.map(({ path }) => path)).toContain('encounters.0.services.0.facts.minutes')
})
