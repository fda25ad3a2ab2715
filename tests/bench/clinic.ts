import { adjudicate } from '#billing'
import type { CaseState, CaseWorld } from '#sandbox'
import { clinicScenario, figuresBeside, playSteps, startCase, viewOf, workQueue } from '#sandbox'
import { payerScene } from '../../app/sandbox/payers/payer-scene.ts'
import { curatedTables } from '../billing/helpers/tables.ts'
import { table, tenths } from './table.ts'

/**
 * `npm run bench:clinic`: what a day of the clinic costs, with the curated tables: its generation, its twenty claims
 * adjudicated (goal: under 100 ms), everything its payers do on the morning the claims arrive, a whole model play, and what a screen
 * asks for after every move. Each day is another seed, after five to warm up.
 */
const DAYS = 40
const WARM = 5
const tables = curatedTables()

interface Day {
  readonly world: CaseWorld
  readonly generated: number
}

function timed<T>(work: () => T): readonly [T, number] {
  const from = performance.now()
  const value = work()
  return [value, performance.now() - from]
}

function generate(i: number): Day {
  const [{ scenario }, generated] = timed(() => clinicScenario(`bench${i}`))
  return { world: { scenario, tables, seed: 'bench' }, generated }
}

/** The first claims of the day before their payers, as they were sent. */
function scenesOf(world: CaseWorld, end: CaseState) {
  return world.scenario.encounters.flatMap((encounter) => {
    const sent = end.claims[encounter.account]?.sent[0]
    const scene = sent && payerScene(world, end, sent.claim, encounter, sent.on)
    return scene ? [scene] : []
  })
}

const rows: Record<string, number[]> = {}
const note = (name: string, ms: number, i: number) => {
  if (i < WARM) return
  rows[name] ??= []
  rows[name].push(ms)
}

for (let i = 0; i < DAYS + WARM; i++) {
  const { world, generated } = generate(i)
  const { steps } = world.scenario.solution
  const [end, model] = timed(() => playSteps(world, startCase(world), steps).state)
  const scenes = scenesOf(world, end)
  if (scenes.length !== 20) throw new Error(`Only ${scenes.length} claims came before a payer.`)
  const [answers, adjudicated] = timed(() => scenes.map((scene) => adjudicate(scene)))
  if (answers.some(({ status }) => status === 'rejected'))
    throw new Error('A claim of the best play was rejected.')
  const sendAt = steps.findIndex((step) => step.do === 'send')
  const [before, sending] = [
    playSteps(world, startCase(world), steps.slice(0, sendAt)).state,
    steps.slice(sendAt, sendAt + 1),
  ]
  const [sentState, sent] = timed(() => playSteps(world, before, sending).state)
  const [, arrived] = timed(() => playSteps(world, sentState, [{ do: 'wait', days: 1 }]).state)
  const [, seen] = timed(() => workQueue(viewOf(world, end)))
  const [, measured] = timed(() => figuresBeside(world, end, end))
  note('a day generated, read and its chart rendered', generated, i)
  note('20 claims adjudicated', adjudicated, i)
  note('the batch scrubbed, written as 837P and acknowledged', sent, i)
  note('the morning of its arrival: adjudicated, 277CA written', arrived, i)
  note('the best play from start to end', model, i)
  note('the view of a screen and its queue', seen, i)
  note('figures of two ways', measured, i)
}

const at = (values: readonly number[], share: number): string =>
  tenths(
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0,
  )
console.log(
  table(
    ['What', 'median ms', 'p95 ms', 'slowest ms'],
    Object.entries(rows).map(([name, ms]) => [name, at(ms, 0.5), at(ms, 0.95), at(ms, 1)]),
  ),
)
