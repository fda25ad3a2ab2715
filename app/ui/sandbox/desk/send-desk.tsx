import { dollars } from '#billing'
import { useBench, useClaim } from '../case-context.ts'
import { MoveButton } from '../move-button.tsx'
import { payerName } from '../payer-name.ts'
import { DeskForm } from './desk-form.tsx'

/** How a sending stands, in words. */
export const STANDS: Readonly<Record<string, string>> = {
  ...{ underway: 'on its way', rejected: 'rejected at the front end', accepted: 'accepted, being processed' },
  ...{ pending: 'being decided', paid: 'paid', partial: 'paid in part', denied: 'denied' },
  ...{ returned: 'returned as unprocessable', replaced: 'replaced by a later one', refused: 'refused' },
}

/** Sending: which claims go out, and how those that went stand. */
export function SendDesk() {
  const { open, play } = useBench()
  const claim = useClaim()
  return (
    <div className="grid gap-6">
      <DeskForm
        title="Send claims"
        about="What stands on their forms now goes to the clearinghouse as one 837P. It answers on the same day; payers take their time."
        go="Send"
        onGo={(form) => play({ do: 'send', accounts: form.getAll('account').map(String) })}
      >
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">Claims</legend>
          {open.view.claims.map(({ account, on, draft, sent }) => (
            <label key={account} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name="account"
                value={account}
                defaultChecked={account === claim.account}
              />
              <span className="font-mono">{account}</span>
              <span className="text-soft">
                {on} · {draft.lines.length} {draft.lines.length === 1 ? 'line' : 'lines'} ·{' '}
                {sent.length === 0
                  ? 'never sent'
                  : `sent ${sent.length === 1 ? 'once' : `${sent.length} times`}`}
              </span>
            </label>
          ))}
        </fieldset>
      </DeskForm>
      <section className="card" aria-label="Sent">
        <h3 className="text-lg">What was sent for {claim.account}</h3>
        {claim.sent.length === 0 ? (
          <p className="mt-2 text-soft">Nothing yet.</p>
        ) : (
          <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Table">
            <table className="sheet mt-2 w-full">
              <thead>
                <tr>
                  <th>Day</th>
                  <th>To</th>
                  <th>As</th>
                  <th>Stands</th>
                  <th>Payer’s number</th>
                </tr>
              </thead>
              <tbody>
                {claim.sent.map((one) => (
                  <tr key={one.file}>
                    <td className="whitespace-nowrap">{one.on}</td>
                    <td>{payerName(one.payer)}</td>
                    <td>
                      {one.kind === 'reopening'
                        ? 'reopening'
                        : one.frequency === '7'
                          ? 'replacement'
                          : one.frequency === '8'
                            ? 'void'
                            : 'original'}
                    </td>
                    <td>{STANDS[one.stands] ?? one.stands}</td>
                    <td className="font-mono">{one.control ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="mt-4 flex flex-wrap gap-3">
          <MoveButton
            off={claim.sent.length === 0}
            onGo={() => play({ do: 'ask-status', account: claim.account })}
          >
            Ask where it stands (276)
          </MoveButton>
          <span className="self-center text-soft">charged ${dollars(claim.charge)}</span>
        </p>
        <Answers />
      </section>
      <SendRecords />
    </div>
  )
}

/** What the first letter of a status says (X12 list 507), in our words. */
const SAID: Readonly<Record<string, string>> = {
  ...{ A: 'received', P: 'in process', R: 'it waits for something it has asked for', F: 'decided' },
  ...{ D: 'it has no such claim', E: 'its system does not answer' },
}

/** What payers said when they were asked where the claim stands, the newest first. */
function Answers() {
  const { open } = useBench()
  const claim = useClaim()
  const said = open.view.statuses.filter(({ account }) => account === claim.account)
  if (said.length === 0) return null
  return (
    <ul className="mt-4 grid gap-1" aria-label="Asked">
      {said.toReversed().map(({ on, n, payer, codes }) => (
        <li key={`${on} ${n}`}>
          {on}: {payer} says <span className="font-mono">{codes.join(', ')}</span>
          <span className="text-soft">, {SAID[codes[0]?.[0] ?? ''] ?? 'see the file'}</span>
        </li>
      ))}
    </ul>
  )
}

/** Records for a payer that waits for them. */
function SendRecords() {
  const { open, play } = useBench()
  const claim = useClaim()
  const { records, recordsSent } = open.view
  const opened = records.filter(({ isOpen }) => isOpen)
  const gone = recordsSent.filter(({ account }) => account === claim.account)
  const titled = (id: string) => records.find((one) => one.id === id)?.title ?? id
  if (claim.sent.length === 0 || opened.length === 0) return null
  return (
    <DeskForm
      title="Send records"
      about="When a payer holds a claim for records: only those it asks for."
      go="Send them"
      onGo={(form) =>
        play({ do: 'send-records', account: claim.account, records: form.getAll('record').map(String) })
      }
    >
      <fieldset className="grid gap-1">
        <legend className="sr-only">Records</legend>
        {gone.map(({ on, n, payer, records: ids }) => (
          <p key={`${on} ${n}`}>
            {on}, to {payer}: {ids.map(titled).join(', ')}
          </p>
        ))}
        {opened.map(({ id, title }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="record" value={id} /> {title}
          </label>
        ))}
      </fieldset>
    </DeskForm>
  )
}
