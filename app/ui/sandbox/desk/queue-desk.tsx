import { dollars } from '#billing'
import type { QueueStage } from '#sandbox'
import { workQueue } from '#sandbox'
import { useBench } from '../case-context.ts'
import { DaySoFar } from '../day-so-far.tsx'
import { payerName } from '../payer-name.ts'
import { Labeled } from './desk-form.tsx'
import type { QueueSort, QueueWish } from './queue-wish.ts'
import { STAGE_NAMES, wantedLines } from './queue-wish.ts'

const HEADS: readonly (readonly [QueueSort, string])[] = [
  ['account', 'Account'],
  ['patient', 'Patient'],
  ['age', 'Day'],
  ['waits', 'Stage'],
  ['open', 'Open'],
]
/** From a line to one above or below it. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

interface QueueDeskProps {
  readonly wish: QueueWish
  readonly onWish: (wish: QueueWish) => void
}

/** Every account of the case with what waits there; choosing one goes to the place where it is done. */
export function QueueDesk({ wish, onWish }: QueueDeskProps) {
  const { open, account, chooseAccount, show } = useBench()
  const lines = workQueue(open.view)
  const shown = wantedLines(lines, wish)
  const waiting = lines.filter(({ stage }) => stage !== 'settled').length
  const stages = (Object.keys(STAGE_NAMES) as QueueStage[]).flatMap((stage) => {
    const of = lines.filter((one) => one.stage === stage).length
    return of > 0 || stage === wish.stage ? [[stage, `${STAGE_NAMES[stage]} (${of})`] as const] : []
  })
  const payers = [...new Set(lines.map(({ payer }) => payer))].sort()
  const walk = (event: React.KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const all = [...event.currentTarget.querySelectorAll('button')]
    all[step(all.indexOf(event.target as HTMLButtonElement), all.length - 1)]?.focus()
  }
  return (
    <div className="grid gap-4">
      {open.day !== null && <DaySoFar {...open.day} report={`/cases/${open.id}/report`} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <Labeled label="Show">
          <select
            className="input"
            value={wish.stage}
            onChange={(event) => onWish({ ...wish, stage: event.target.value as QueueWish['stage'] })}
          >
            <option value="all">all accounts ({lines.length})</option>
            <option value="open">all that are open ({waiting})</option>
            {stages.map(([stage, name]) => (
              <option key={stage} value={stage}>
                {name}
              </option>
            ))}
          </select>
        </Labeled>
        <Labeled label="Payer">
          <select
            className="input"
            value={wish.payer}
            onChange={(event) => onWish({ ...wish, payer: event.target.value })}
          >
            <option value="">every payer</option>
            {payers.map((payer) => (
              <option key={payer} value={payer}>
                {payerName(payer)}
              </option>
            ))}
          </select>
        </Labeled>
      </div>
      <p className="font-medium" role="status">
        {waiting === 0 ? 'Every account is settled.' : `${waiting} of ${lines.length} accounts are open.`}
        {shown.length < lines.length && ` ${shown.length} shown.`}
      </p>
      <div className="overflow-x-auto">
        <table className="sheet w-full">
          <caption className="sr-only">Work queue; the arrow keys go from line to line</caption>
          <thead>
            <tr>
              {HEADS.map(([id, name]) => (
                <th
                  key={id}
                  className={id === 'open' ? 'text-right' : undefined}
                  aria-sort={
                    wish.sort === id ? (id === 'age' || id === 'open' ? 'descending' : 'ascending') : 'none'
                  }
                >
                  <button type="button" className="bench-link" onClick={() => onWish({ ...wish, sort: id })}>
                    {name}
                    {wish.sort === id && (
                      <span aria-hidden="true" className="hidden sm:inline">
                        {id === 'age' || id === 'open' ? ' ↓' : ' ↑'}
                      </span>
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {shown.map((one) => (
              <tr key={one.account} aria-current={one.account === account ? 'true' : undefined}>
                <td>
                  <button
                    type="button"
                    className="bench-link font-mono"
                    onClick={() => {
                      chooseAccount(one.account)
                      show(one.part)
                    }}
                  >
                    {one.account}
                  </button>
                </td>
                <td>
                  {one.patient}
                  <span className="hidden text-sm text-soft sm:block">{payerName(one.payer)}</span>
                </td>
                <td className="whitespace-nowrap">
                  {one.on}
                  <span className="block text-sm text-soft">
                    {one.age} {one.age === 1 ? 'day' : 'days'}
                  </span>
                </td>
                <td>
                  {STAGE_NAMES[one.stage]}
                  {one.stage !== 'settled' && (
                    <span className="hidden text-sm text-soft sm:block">{one.waits}</span>
                  )}
                </td>
                <td className="text-right tabular">{dollars(one.open)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
