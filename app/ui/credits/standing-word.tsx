import type { Statement } from '#credits'
import { daysBetween } from '#credits'
import { count } from '#kernel/text.ts'

const WORDS: Readonly<Record<Statement['status'], { mark: string; word: string; tone: string }>> = {
  running: { mark: '◔', word: 'Running', tone: '' },
  met: { mark: '✓', word: 'Met', tone: 'text-good' },
  grace: { mark: '!', word: 'In grace', tone: 'text-warn' },
  lapsed: { mark: '✕', word: 'Over, not met by what is logged', tone: 'text-bad' },
  retired: { mark: '–', word: 'Retired', tone: 'text-soft' },
  'by-exam': { mark: '◇', word: 'Renewed by exam', tone: '' },
}

type Standing = Pick<Statement, 'status' | 'asOf' | 'cycle'>

/** Where a cycle stands, in a shape and a word, and the days that are left. */
export function StandingWord({ statement }: { statement: Standing }) {
  const { mark, word, tone } = WORDS[statement.status]
  const left = leftOf(statement)
  return (
    <span className={tone}>
      <span aria-hidden="true">{mark}</span> <span className="font-semibold">{word}</span>
      {left && <span className="text-soft"> · {left}</span>}
    </span>
  )
}

function leftOf({ status, asOf, cycle: { start, end } }: Standing): string {
  if (status === 'retired' || asOf > end || asOf < start) return ''
  const days = daysBetween(asOf, end)
  return days === 0 ? 'ends today' : `${count(days, 'day')} left`
}
