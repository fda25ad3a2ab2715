import { Link } from '@remix-run/react'
import { flushSync } from 'react-dom'
import type { FindingJson } from '#billing'
import { waysFromRule } from '#curriculum'
import { formOf } from '#sandbox'
import { faultWords } from '#ui/claim/answer/fault-words.ts'
import type { LiveAnswer } from '#ui/claim/answer/use-claim-answer.ts'
import type { Lens } from '#ui/claim/lens/lens.ts'
import type { SheetKey } from '#ui/claim/sheet/sheet-keys.ts'
import { keysOfFinding } from '#ui/claim/sheet/sheet-keys.ts'
import { useBench } from './case-context.ts'
import { payerTrouble } from './form-payer.ts'

const LEVELS: Readonly<Record<string, string>> = {
  ...{
    REJ: 'Would be rejected',
    UNP: 'Would be returned',
    'DEN-C': 'Would be denied',
    'DEN-L': 'Would be denied',
  },
  ...{ ADJ: 'Would be paid less', WARN: 'Worth a look' },
}

/** What keeps the form from being read as a claim or, where it can be, what the rules find in it. */
export function Findings({ answer, lens }: { answer: LiveAnswer; lens: Lens }) {
  const { engine, show, draftOf, account } = useBench()
  const { findings } = answer
  const draft = draftOf(account)
  const goTo = (key: SheetKey | undefined) => {
    // The form has to stand before a place of it can be gone to.
    flushSync(() => show('form'))
    if (key !== undefined) lens.go('paper', key)
  }
  if (!engine) return <p className="mt-2 text-sm text-soft">The code tables are on their way.</p>
  if (answer.claim === null) return <Unreadable answer={answer} onGo={goTo} />
  const trouble = payerTrouble(draft?.boxes.top ?? '')
  if (findings.length === 0 && trouble === null)
    return (
      <p className="mt-2 text-sm text-good">
        <span aria-hidden="true">✓ </span>Nothing. What only the chart knows is not looked at.
      </p>
    )
  return (
    <ul className="mt-2 grid gap-4" aria-live="polite">
      {trouble !== null && (
        <li className="bench-finding">
          <p className="text-sm font-medium">Would reach nobody</p>
          <p>{trouble}</p>
        </li>
      )}
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.line ?? 0} ${finding.element}`} className="bench-finding">
          <FindingText
            finding={finding}
            onGo={() => goTo(keysOfFinding(finding, draft?.lines.length ?? 0)[0])}
          />
        </li>
      ))}
    </ul>
  )
}

/** Each place that cannot be read yet, in the words of the form. */
function Unreadable({ answer, onGo }: { answer: LiveAnswer; onGo: (key: SheetKey) => void }) {
  const { draftOf, account } = useBench()
  const draft = draftOf(account)
  if (!draft) return null
  const form = formOf(draft)
  return (
    <div className="mt-2" aria-live="polite">
      <p className="text-sm text-soft">
        The form cannot be read as a claim yet. The rules look at it again as soon as it can.
      </p>
      <ul className="mt-2 grid gap-2">
        {answer.faults.map((fault) => {
          const { at, text } = faultWords(fault, form)
          return (
            <li key={fault.path}>
              {text}{' '}
              {at !== null && (
                <button type="button" className="bench-link text-sm" onClick={() => onGo(at)}>
                  Go there
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function FindingText({ finding, onGo }: { finding: FindingJson; onGo: () => void }) {
  const { level, carc, status277, message, rule, line, box } = finding
  return (
    <>
      <p className="text-sm font-medium">
        {LEVELS[level] ?? level}
        {carc ? ` (${carc})` : status277 ? ` (${status277})` : ''}
      </p>
      <p>{message}</p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
        <span>
          Rule {rule}
          {line === null ? '' : `, line ${line}`}
        </span>
        {box !== null && (
          <button type="button" className="bench-link" onClick={onGo}>
            {box === 'top' ? 'Top of the form' : `Box ${box}`}
          </button>
        )}
        <Link to={`/rules/${rule}`} target="_blank">
          Why
        </Link>
        <LessonLink rule={rule} />
      </p>
    </>
  )
}

/** The lesson that shows a rule, or one about what it belongs to, beside the workbench. In an exam there is none. */
function LessonLink({ rule }: { rule: string }) {
  const [way] = waysFromRule(useBench().lessons, rule)
  if (!way) return null
  return (
    <Link to={way.url} target="_blank">
      {way.isShown ? 'Show me in the lesson: ' : 'Read about this: '}
      {way.title}
    </Link>
  )
}
