import { dollars } from '#billing'
import { useBench, useClaim } from '../case-context.ts'
import { payerName } from '../payer-name.ts'

const NAMES: Readonly<Record<string, string>> = {
  ...{ charge: 'charged', insurance: 'the payer', 'next-payer': 'the next payer', patient: 'the patient' },
  ...{ 'to-work': 'to be worked', paid: 'paid', 'written-off': 'written off' },
}

/** The account, entry by entry: each moves an amount from one place to another, and together they are the charge. */
export function AccountDesk() {
  const { open } = useBench()
  const claim = useClaim()
  const entries = open.view.books.filter(({ account }) => account === claim.account)
  if (entries.length === 0)
    return (
      <p className="text-soft">
        Nothing is charged to this account yet. Charges are entered when the claim is sent.
      </p>
    )
  return (
    <div className="grid gap-6">
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Table">
        <table className="sheet bench-ledger w-full">
          <caption className="mb-2 text-left font-medium">Account {claim.account}, entry by entry</caption>
          <thead>
            <tr>
              <th>Day</th>
              <th>Line</th>
              <th>What</th>
              <th>From</th>
              <th>To</th>
              <th className="text-right">Amount</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: books only grow
              <tr key={i}>
                <td className="whitespace-nowrap">{one.on}</td>
                <td>{one.line}</td>
                <td>
                  {one.why}
                  {one.by === 'practice' ? '' : ` · ${payerName(one.by)}`}
                </td>
                <td>{NAMES[one.from] ?? one.from}</td>
                <td>{NAMES[one.to] ?? one.to}</td>
                <td className="text-right tabular">{dollars(one.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Table">
        <table className="sheet w-full">
          <caption className="mb-2 text-left font-medium">By line</caption>
          <thead>
            <tr>
              <th>Line</th>
              <th className="text-right">Charged</th>
              <th className="text-right">Paid</th>
              <th className="text-right">Written off</th>
              <th className="text-right">Payer</th>
              <th className="text-right">Next payer</th>
              <th className="text-right">Patient</th>
              <th className="text-right">To work</th>
            </tr>
          </thead>
          <tbody>
            {claim.lines.map(({ line, charge, balances }) => (
              <tr key={line}>
                <td>{line}</td>
                <td className="text-right tabular">{dollars(charge)}</td>
                <td className="text-right tabular">{dollars(balances.paid)}</td>
                <td className="text-right tabular">{dollars(balances['written-off'])}</td>
                <td className="text-right tabular">{dollars(balances.insurance)}</td>
                <td className="text-right tabular">{dollars(balances['next-payer'])}</td>
                <td className="text-right tabular">{dollars(balances.patient)}</td>
                <td className="text-right tabular">{dollars(balances['to-work'])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
