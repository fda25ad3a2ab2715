import type { Change, Outcome } from '#exams'
import { lastingInWords, pointsInWords } from '#exams'
import { SignMark } from '#ui/charts/replay-marks.tsx'
import { Html } from './html.tsx'
import type { Calendar } from './replay-scale.ts'

/** One end of a change, in words. */
interface End {
  readonly at: number
  readonly outcome: Outcome
}

export interface ChangeLine {
  readonly place: number
  readonly change: Change
  readonly first: End
  readonly last: End
  readonly times: number
  readonly betweenMs: number
  readonly flagged: boolean
  readonly points: number
  readonly without: 'pretest' | 'void' | 'credit' | null
  readonly stemHtml: string
  readonly firstHtml: string | null
  readonly lastHtml: string | null
}

interface ReplayChangesProps {
  readonly changes: readonly ChangeLine[]
  readonly net: number
  readonly attemptId: string
  readonly calendar: Calendar
}

const WORDS: Readonly<Record<Change, string>> = {
  'wrong-to-right': 'Wrong to right',
  'right-to-wrong': 'Right to wrong',
  'wrong-to-wrong': 'Wrong to wrong',
  'right-to-right': 'Right to right',
}
const SHAPES = {
  'wrong-to-right': 'won',
  'right-to-wrong': 'lost',
  'wrong-to-wrong': 'changed',
  'right-to-right': 'changed',
} as const
const WITHOUT = {
  pretest: 'the question was being tried out and does not count',
  void: 'a correction left the question out',
  credit: 'a correction gave everyone the point',
} as const

/** Every changed answer: what it was, what it became, how long that took, and what it brought. */
export function ReplayChanges({ changes, net, attemptId, calendar }: ReplayChangesProps) {
  const tally = (shape: string) => changes.filter(({ change }) => SHAPES[change] === shape).length
  return (
    <section aria-labelledby="changes" className="scroll-mt-6">
      <h2 id="changes" className="text-xl">
        Changed answers
      </h2>
      {changes.length === 0 ? (
        <p className="mt-1 text-soft">No answer was changed after its question was left.</p>
      ) : (
        <>
          <p className="mt-1 max-w-measure text-soft">
            The first answer that stood when its question was left, against the last. Won {tally('won')}, lost{' '}
            {tally('lost')}, neither {tally('changed')}. Net effect:{' '}
            <strong className="whitespace-nowrap text-ink">{net === 0 ? 'no points' : signed(net)}</strong>.
          </p>
          <ol className="mt-3 border-t border-line">
            {changes.map((line) => (
              <ChangeItem key={line.place} line={line} attemptId={attemptId} calendar={calendar} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function ChangeItem({
  line,
  attemptId,
  calendar,
}: {
  line: ChangeLine
  attemptId: string
  calendar: Calendar
}) {
  const { place, change, first, last, times, betweenMs, flagged, points, without } = line
  return (
    <li className="break-inside-avoid border-b border-line py-4">
      <h3 className="font-sans text-[15px]">
        <SignMark shape={SHAPES[change]} />{' '}
        <a href={`/attempts/${attemptId}/review#q${place}`}>Question {place}</a> · {WORDS[change]} ·{' '}
        {without ? `no effect: ${WITHOUT[without]}` : points === 0 ? 'no points' : signed(points)}
      </h3>
      <Html html={line.stemHtml} className="mt-1 line-clamp-2 max-w-measure font-serif text-soft" />
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Answer
          name={`First, at ${calendar.moment(first.at)}`}
          html={line.firstHtml}
          outcome={first.outcome}
        />
        <Answer
          name={`Last, ${lastingInWords(betweenMs)} later`}
          html={line.lastHtml}
          outcome={last.outcome}
        />
      </dl>
      {(times > 1 || flagged) && (
        <p className="mt-1 text-sm text-soft">
          {times > 1 && `Changed ${times} times. `}
          {flagged && 'Flagged before the last change.'}
        </p>
      )}
    </li>
  )
}

const MARKS: Readonly<Record<Outcome, readonly [sign: string, word: string, tone: string]>> = {
  right: ['✓', 'right', 'text-good'],
  partial: ['◐', 'partly right', 'text-soft'],
  wrong: ['✗', 'wrong', 'text-bad'],
  unanswered: ['○', 'no answer', 'text-soft'],
  unscorable: ['✗', 'not scorable', 'text-bad'],
}

function Answer({ name, html, outcome }: { name: string; html: string | null; outcome: Outcome }) {
  const [sign, word, tone] = MARKS[outcome]
  return (
    <div>
      <dt className="text-sm text-faint">{name}</dt>
      <dd>
        <span className={tone}>
          {sign} {word}
          {html !== null && ': '}
        </span>
        {html !== null && <Html as="span" html={html} className="font-serif" />}
      </dd>
    </div>
  )
}

/** "+1 point", "−2 points". */
export const signed = (points: number): string =>
  `${points > 0 ? '+' : '−'}${pointsInWords(Math.abs(points))}`
