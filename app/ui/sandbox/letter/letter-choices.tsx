import type { ReactNode } from 'react'
import { useId } from 'react'
import { dollars } from '#billing'
import { GROUNDS } from '#sandbox'
import { useBench, useClaim } from '../case-context.ts'
import type { LetterHere } from './use-letter.ts'

type Part = Pick<LetterHere, 'draft' | 'change'>

interface TicksProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

const Ticks = ({ title, hint, children }: TicksProps) => {
  const id = useId()
  return (
    <fieldset className="grid gap-1" aria-describedby={hint ? id : undefined}>
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      {hint && (
        <p id={id} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

interface TickProps {
  readonly isOn: boolean
  readonly onChange: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

const Tick = ({ isOn, onChange, disabled = false, children }: TickProps) => (
  <label className="flex min-h-11 items-center gap-3">
    <input type="checkbox" checked={isOn} disabled={disabled} onChange={onChange} />
    <span className={disabled ? 'text-faint' : ''}>{children}</span>
  </label>
)

/** The same list with one more in it, or without it. */
const turned = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

/** Reasons of the remittance, of which some are contested. */
export function Contested({ draft, change, matter: { denied, words } }: Part & Pick<LetterHere, 'matter'>) {
  return (
    <Ticks title="What is contested">
      {denied.reasons.map(({ n, code, amount }) => {
        const isOn = draft.about.some((one) => one.n === n && one.code === code)
        const service = denied.lines.find((line) => line.n === n)?.service
        const label = words?.adjustment(code.slice(code.indexOf('-') + 1), denied.remitted)?.label
        return (
          <Tick
            key={`${n} ${code} ${amount}`}
            isOn={isOn}
            onChange={() =>
              change({
                about: isOn
                  ? draft.about.filter((one) => one.n !== n || one.code !== code)
                  : [...draft.about, { n, code }],
              })
            }
          >
            {service ? `Line ${n}, ${service}` : 'The claim'}: <span className="font-mono">{code}</span>{' '}
            <span className="tabular">{dollars(amount)}</span>
            {label ? `, ${label}` : ''}
          </Tick>
        )
      })}
    </Ticks>
  )
}

const MOST_GROUNDS = 3

/** Named grounds; each answers a kind of reason. */
export function Grounds({ draft, change }: Part) {
  const isFull = draft.grounds.length >= MOST_GROUNDS
  return (
    <Ticks
      title="Grounds"
      hint={`At most ${MOST_GROUNDS}. The ground has to answer the reason that the payer gave.`}
    >
      <div className="grid gap-1 sm:grid-cols-2 sm:gap-x-4">
        {GROUNDS.map(({ name, title }) => {
          const isOn = draft.grounds.includes(name)
          return (
            <Tick
              key={name}
              isOn={isOn}
              disabled={isFull && !isOn}
              onChange={() => change({ grounds: turned(draft.grounds, name) })}
            >
              {title}
            </Tick>
          )
        })}
      </div>
    </Ticks>
  )
}

/** Kinds of files that a practice has received and may send along. */
const PAPERS: Readonly<Record<string, string>> = {
  ...{ '999': 'file accepted or not', '277CA': 'claims accepted or not', '277': 'status answered' },
}

/** Records of the chart that were opened, and files received about this claim. */
export function Evidence({ draft, change }: Part) {
  const { open } = useBench()
  const { account } = useClaim()
  const opened = open.view.records.filter(({ isOpen }) => isOpen)
  // A 999 speaks of a file, not of claims: where there is one claim only, it is about that one.
  const isAbout = (accounts: readonly string[]) =>
    accounts.includes(account) || (accounts.length === 0 && open.view.claims.length === 1)
  const papers = open.view.files.filter(
    ({ kind, direction, accounts }) => direction === 'in' && kind in PAPERS && isAbout(accounts),
  )
  return (
    <Ticks
      title="Enclosed as evidence"
      hint="The remittance is enclosed anyway. Records can be enclosed once they were opened in the chart."
    >
      {opened.map(({ id, title, on }) => (
        <Tick
          key={id}
          isOn={draft.records.includes(id)}
          onChange={() => change({ records: turned(draft.records, id) })}
        >
          {title}, {on}
        </Tick>
      ))}
      {papers.map(({ id, kind, on }) => (
        <Tick
          key={id}
          isOn={draft.files.includes(id)}
          onChange={() => change({ files: turned(draft.files, id) })}
        >
          {kind} of {on} ({id}), {PAPERS[kind]}
        </Tick>
      ))}
    </Ticks>
  )
}
