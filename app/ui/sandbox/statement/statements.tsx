import { useState } from 'react'
import { dollars } from '#billing'
import { usePaper } from '#ui/kit/use-paper.tsx'
import { useBench, useClaim } from '../case-context.ts'
import type { SentStatement } from './statement-of.ts'
import { statementOf } from './statement-of.ts'
import { StatementPaper } from './statement-paper.tsx'

/** The statements that went out for this account, each to be read and printed as the patient has it. */
export function Statements() {
  const { open } = useBench()
  const { account } = useClaim()
  const mine = open.view.statements.filter((one) => one.account === account)
  if (mine.length === 0) return null
  return (
    <section className="card grid gap-2" aria-label="Statements">
      <h3 className="text-lg">Statements</h3>
      <ul className="grid gap-2">
        {mine.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
          <Line key={i} sent={one} />
        ))}
      </ul>
    </section>
  )
}

function Line({ sent }: { sent: SentStatement }) {
  const { open } = useBench()
  const [isShown, setShown] = useState(false)
  const statement = statementOf(open.view, sent)
  const { print, paper } = usePaper(
    () => (
      <div className="statement-print">
        <StatementPaper statement={statement} />
      </div>
    ),
    false,
  )
  return (
    <li className="grid min-w-0 gap-3">
      <p className="flex flex-wrap items-center gap-x-4">
        <span>
          ${dollars(sent.amount)} billed on {sent.on}
        </span>
        <button
          type="button"
          className="bench-link"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          Read it
        </button>
        <button type="button" className="bench-link" onClick={print}>
          Print it
        </button>
      </p>
      {isShown && <StatementPaper statement={statement} />}
      {paper}
    </li>
  )
}
