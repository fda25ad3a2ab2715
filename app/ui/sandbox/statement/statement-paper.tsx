import './statement.css'
import type { Cents } from '#billing'
import { dollars } from '#billing'
import type { CaseView } from '#sandbox'
import { useBench } from '../case-context.ts'
import { payerName } from '../payer-name.ts'
import { addressLines, dayWords, phoneWords } from './letter-words.ts'
import type { Statement, StatementLine } from './statement-of.ts'

/** How a statement names its columns. A column without any amount is left out. */
const COLUMNS: readonly (readonly [key: keyof Statement['total'], name: string])[] = [
  ['charged', 'Charged'],
  ['byPlans', 'Paid by plans'],
  ['takenOff', 'Taken off'],
  ['byPatient', 'Paid by you'],
  ['waits', 'Still with a plan'],
  ['patient', 'Your part'],
]
const ALWAYS = new Set(['charged', 'patient'])

/** A statement as the patient gets it: whose it is, what became of each service, what is asked for, a slip to send back. */
export function StatementPaper({ statement }: { statement: Statement }) {
  const { open, engine } = useBench()
  const { practice, encounters } = open.view.scenario
  const { on, account, service, amount, lines, total } = statement
  const whose = encounters.find((one) => one.account === account)?.patient
  const patient = open.view.patients.find(({ id }) => id === whose)
  const columns = COLUMNS.filter(([key]) => ALWAYS.has(key) || total[key] !== 0)
  const { billing } = practice
  const wordsOf = ({ procedure }: StatementLine) =>
    engine?.tables.procedure(procedure, service)?.label ?? 'Service'
  return (
    <article className="statement" aria-label={`Statement of ${on}`}>
      <header className="statement-head">
        <div>
          <p className="statement-name">{billing.name}</p>
          {addressLines(billing.address).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {billing.phone && <p>{phoneWords(billing.phone)}</p>}
        </div>
        <dl className="statement-facts">
          <div>
            <dt>Statement of</dt>
            <dd>{dayWords(on)}</dd>
          </div>
          <div>
            <dt>Account</dt>
            <dd className="font-mono">{account}</dd>
          </div>
          <div>
            <dt>Visit of</dt>
            <dd>{dayWords(service)}</dd>
          </div>
        </dl>
      </header>
      <address className="statement-to">
        <span>{nameOf(patient)}</span>
        {addressLines(patient?.person.address).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Services">
        <table className="sheet statement-services">
          <thead>
            <tr>
              <th>Service</th>
              {columns.map(([key, name]) => (
                <th key={key} className="text-right">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <th scope="row" className="statement-service">
                  {wordsOf(line)} <span className="font-mono">{line.procedure}</span>
                </th>
                {columns.map(([key, name]) => (
                  <td key={key} className="text-right" data-name={name}>
                    {dollars(line[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="statement-service">
                Together
              </th>
              {columns.map(([key, name]) => (
                <td key={key} className="text-right font-semibold" data-name={name}>
                  {dollars(total[key])}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <PlansThatPaid view={open.view} statement={statement} />
      <p className="statement-due">
        <span>Please pay</span> <b>{inDollars(amount)}</b>
      </p>
      <footer className="statement-slip">
        <p>Send this part with your payment. A check is made out to {billing.name}.</p>
        <p>
          {nameOf(patient)} · account <span className="font-mono">{account}</span> · {inDollars(amount)}
        </p>
        {billing.phone && <p>Is something wrong, or too much at once? Call {phoneWords(billing.phone)}.</p>}
      </footer>
    </article>
  )
}

const inDollars = (amount: Cents): string => `$${dollars(amount)}`

const nameOf = (patient: CaseView['patients'][number] | undefined): string =>
  [patient?.person.first, patient?.person.middle, patient?.person.last].filter(Boolean).join(' ')

/** Which plans paid, by name: patients know them by their cards. */
function PlansThatPaid({ view, statement }: { view: CaseView; statement: Statement }) {
  const names = new Set(
    view.books
      .filter(
        ({ account, on, to, by }) =>
          account === statement.account && on <= statement.on && to === 'paid' && by !== 'patient',
      )
      .map(({ by }) => payerName(by)),
  )
  if (names.size === 0 || statement.total.byPlans === 0) return null
  return <p className="statement-plans">Paid by {[...names].join(' and ')}.</p>
}
