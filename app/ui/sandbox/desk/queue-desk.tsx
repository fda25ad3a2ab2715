import { useState } from 'react'
import { dollars } from '#billing'
import type { QueueLine, QueueStage } from '#sandbox'
import { workQueue } from '#sandbox'
import { useBench } from '../case-context.ts'
import { DaySoFar } from '../day-so-far.tsx'

const STAGE: Readonly<Record<QueueStage, string>> = {
  ...{ rejected: 'Rejected', 'to-post': 'Answered', denied: 'Denied', records: 'Record wanted' },
  credit: 'Credit',
  ...{ 'next-payer': 'Next payer', 'not-billed': 'Not billed', 'to-bill': 'Patient' },
  ...{ 'with-payer': 'At the payer', 'with-patient': 'Billed to patient', settled: 'Settled' },
}
type Sort = 'account' | 'patient' | 'age' | 'open' | 'waits'
const ORDER: Readonly<Record<Sort, (a: QueueLine, b: QueueLine) => number>> = {
  account: (a, b) => a.account.localeCompare(b.account),
  patient: (a, b) => a.patient.localeCompare(b.patient),
  age: (a, b) => b.age - a.age,
  open: (a, b) => b.open - a.open,
  waits: (a, b) => URGENT.indexOf(a.stage) - URGENT.indexOf(b.stage),
}
const URGENT = Object.keys(STAGE)
const HEADS: readonly (readonly [Sort, string])[] = [
  ['account', 'Account'],
  ['patient', 'Patient'],
  ['age', 'Day'],
  ['waits', 'Stage'],
  ['open', 'Open'],
]

/** Every account of the case with what waits there; choosing one goes to the place where it is done. */
export function QueueDesk() {
  const { open, account, chooseAccount, show } = useBench()
  const [sort, setSort] = useState<Sort>('waits')
  const lines = workQueue(open.view)
  const sorted = [...lines].sort((a, b) => ORDER[sort](a, b) || ORDER.account(a, b))
  const waiting = lines.filter(({ stage }) => stage !== 'settled').length
  return (
    <div className="grid gap-6">
      {open.day !== null && <DaySoFar {...open.day} report={`/cases/${open.id}/report`} />}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Table">
        <table className="sheet w-full">
          <caption className="mb-2 text-left font-medium">
            {waiting === 0 ? 'Every account is settled' : `${waiting} of ${lines.length} accounts are open`}
          </caption>
          <thead>
            <tr>
              {HEADS.map(([id, name]) => (
                <th
                  key={id}
                  className={id === 'open' ? 'text-right' : undefined}
                  aria-sort={
                    sort === id ? (id === 'age' || id === 'open' ? 'descending' : 'ascending') : 'none'
                  }
                >
                  <button type="button" className="bench-link" onClick={() => setSort(id)}>
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => (
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
                <td>{one.patient}</td>
                <td className="whitespace-nowrap">
                  {one.on}
                  <span className="block text-sm text-soft">
                    {one.age} {one.age === 1 ? 'day' : 'days'}
                  </span>
                </td>
                <td>
                  {STAGE[one.stage]}
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
