import { useState } from 'react'
import { payerOf } from '#billing'
import { Html } from '#ui/exam/html.tsx'
import { useBench, useClaim } from './case-context.ts'
import type { ScenarioPatientView } from './patient-view.ts'
import { addressLines } from './statement/letter-words.ts'

/** The chart: who is seen, what the front desk copied, and the records, each opened when it is needed. */
export function ChartPane() {
  const { open, play, isBusy, isReadOnly } = useBench()
  const { view, chart } = open
  const claim = useClaim()
  const [shown, setShown] = useState<readonly string[]>([])
  // Of a day with many patients only the one at hand lies open; the others' charts stay in the cabinet.
  const isDay = view.patients.length > 3
  const [everybody, setEverybody] = useState(false)
  const isOne = isDay && !everybody
  const own = view.scenario.encounters.find(({ account }) => account === claim.account)?.records ?? []
  const patients = isOne ? view.patients.filter(({ id }) => id === claim.patient) : view.patients
  const records = isOne
    ? view.records.filter(({ id, patient }) => patient === claim.patient || own.includes(id))
    : view.records
  const look = async (id: string, isOpen: boolean) => {
    if (!isOpen && !(await play({ do: 'open-record', record: id }))) return
    setShown((all) => (all.includes(id) && isOpen ? all.filter((one) => one !== id) : [...all, id]))
  }
  return (
    <section aria-label="Chart" className="bench-pane">
      <h2 className="tag">Chart</h2>
      {isDay && (
        <label className="mt-2 flex min-h-11 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={everybody}
            onChange={(event) => setEverybody(event.target.checked)}
          />
          Everybody of this day
        </label>
      )}
      {patients.map((patient) => (
        <Registration key={patient.id} patient={patient} />
      ))}
      <h3 className="mb-2 mt-6 font-sans text-base">Records</h3>
      <ul className="grid gap-1.5">
        {records.map(({ id, title, on, isOpen }) => {
          const isShown = isOpen && shown.includes(id)
          return (
            <li key={id}>
              <button
                type="button"
                className="bench-record"
                aria-expanded={isShown}
                disabled={isReadOnly && !isOpen}
                aria-disabled={isBusy || undefined}
                onClick={() => void (isBusy || look(id, isOpen))}
              >
                <span>{title}</span>
                <span className="text-sm text-faint">
                  {on} {isOpen ? (isShown ? '▾' : '▸') : 'not opened'}
                </span>
              </button>
              {isShown && (
                <div className="bench-note">
                  <Html html={chart[id] ?? ''} className="prose" />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <p className="mt-6 text-sm text-faint">
        Everyone here is invented. Never type in what belongs to a real patient.
      </p>
    </section>
  )
}

/** A patient as registered, with copies of their cards. */
function Registration({ patient }: { patient: ScenarioPatientView }) {
  const { person, cards } = patient
  const name = [person.first, person.middle, person.last].filter(Boolean).join(' ')
  return (
    <div className="mt-2 border-b border-line pb-4 last:border-b-0">
      <h3 className="text-lg">{name}</h3>
      <p className="text-sm text-soft">
        born {person.birth ?? 'unknown'} ·{' '}
        {person.sex === 'F' ? 'female' : person.sex === 'M' ? 'male' : 'sex not stated'}
      </p>
      {person.address && <p className="text-sm text-soft">{addressLines(person.address).join(', ')}</p>}
      {cards.map((card, i) => (
        // Cards of a patient are their place at the front desk.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <dl key={i} className="bench-card">
          <div>
            <dt>Card {i + 1}</dt>
            <dd>{payerOf(card.payer)?.name ?? card.payer}</dd>
          </div>
          <div>
            <dt>Payer number</dt>
            <dd className="font-mono">{card.payer}</dd>
          </div>
          <div>
            <dt>Member</dt>
            <dd className="font-mono">{card.memberId}</dd>
          </div>
          {card.group && (
            <div>
              <dt>Group</dt>
              <dd className="font-mono">{card.group}</dd>
            </div>
          )}
          {card.subscriber && (
            <div>
              <dt>Holder</dt>
              <dd>
                {[card.subscriber.first, card.subscriber.last].filter(Boolean).join(' ')}
                {card.subscriber.birth ? `, born ${card.subscriber.birth}` : ''}
              </dd>
            </div>
          )}
        </dl>
      ))}
    </div>
  )
}
