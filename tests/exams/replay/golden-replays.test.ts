import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readItemBody } from '#curriculum'
import { AttemptEvent, Form, scoreAttempt } from '#exams'
import { sure } from '#kernel/assert.ts'
import { instant } from '#kernel/time.ts'
import { replayOf } from '../../../app/exams/replay/replay-of.ts'
import { rowsOf } from '../../../app/exams/replay/rows.ts'
import { stepSentence } from '../../../app/exams/replay/step-in-words.ts'
import { stickyInWords } from '../../../app/exams/replay/sticky-in-words.ts'
import { scorerOf } from '../../../app/exams/scoring/judge-questions.ts'
import { longestGapMs } from '../../../app/exams/scoring/time-per-place.ts'

const read = (path: string) => JSON.parse(readFileSync(`tests/golden/${path}`, 'utf8'))

/** The golden attempt told again, as a golden replay keeps it. */
function tellAgain(name: string, startedAt: number, deadlineAt: number | null) {
  const golden = read(`attempts/${name}`)
  const form = Form.parse(golden.sitting.form)
  const events = AttemptEvent.array().parse(golden.events)
  const items = new Map(Object.entries(golden.revisions).map(([id, body]) => [id, readItemBody(body)]))
  const itemOf = (revision: string) => sure(items.get(revision), `revision ${revision}`)
  const { questions } = scoreAttempt(golden.sitting, itemOf, events)
  const scorers = form.places.map((place) => scorerOf(place, itemOf, undefined))
  const frame = {
    ...{ startedAt: instant(startedAt), deadlineAt: deadlineAt === null ? null : instant(deadlineAt) },
    longestMs: longestGapMs(golden.sitting.limitMs),
  }
  const { steps, visits, changes, net, sticky } = replayOf(frame, events, {
    questions,
    scoreOf: (n, response) => sure(scorers[n - 1], `place ${n}`)(response),
  })
  return {
    ...{ startedAt, deadlineAt },
    moments: steps.map((step) => `${step.at - startedAt} ${stepSentence(step)}`),
    rows: rowsOf(steps, {}).length,
    visits: visits.map(
      ({ place, from, ms, nth, page }) => `${from - startedAt} ${place} ${ms} ${nth} ${page}`,
    ),
    changes: changes.map(({ first, last, ...line }) => ({
      ...line,
      first: first.outcome,
      last: last.outcome,
    })),
    net,
    sticky: sticky && { places: sticky.questions.map(({ n }) => n), words: stickyInWords(sticky, false) },
  }
}

const names = readdirSync('tests/golden/replays').filter((name) => name.endsWith('.json'))

test('there are some', () => {
  expect(names.length).toBeGreaterThanOrEqual(2)
})

test.each(names)('%s is told as it was', (name) => {
  const golden = read(`replays/${name}`)
  expect(tellAgain(name, golden.startedAt, golden.deadlineAt)).toEqual(golden)
})
