import { useMemo } from 'react'
import type { EligibilityAnswer } from '#billing'
import { dollars, inDigits, payerOf, readX12, rejectionsOf } from '#billing'
import { useBench, useClaim } from '../case-context.ts'
import { Choice, codesOf, DeskForm, Labeled, PayerChoice, textOf } from './desk-form.tsx'

/** Coverage, permission and notices: what is settled before a claim goes out. */
export function CoverageDesk() {
  return (
    <div className="grid gap-6">
      <AskCoverage />
      <Answers />
      <AskPermission />
      <GiveNotice />
    </div>
  )
}

function AskCoverage() {
  const { open, play } = useBench()
  const claim = useClaim()
  const patient = open.view.patients.find(({ id }) => id === claim.patient)
  const [card] = patient?.cards ?? []
  return (
    <DeskForm
      title="Ask about coverage"
      about="A 270 goes to the payer; its 271 comes back at once."
      go="Ask"
      onGo={(form) =>
        play({
          ...{ do: 'ask-coverage', patient: claim.patient, payer: textOf(form, 'payer') },
          ...{ memberId: textOf(form, 'member'), on: textOf(form, 'on') },
        })
      }
    >
      <div className="grid gap-3 sm:grid-cols-3">
        <PayerChoice first={card?.payer} />
        <Labeled label="Member number">
          <input name="member" className="input font-mono" defaultValue={card?.memberId} />
        </Labeled>
        <Labeled label="Day of service">
          <input name="on" type="date" className="input" defaultValue={claim.on} />
        </Labeled>
      </div>
    </DeskForm>
  )
}

/** The answers so far, the newest first, in words. */
function Answers() {
  const { open, show } = useBench()
  const { inquiries, files } = open.view
  if (inquiries.length === 0) return null
  return (
    <section className="grid gap-4" aria-label="Answers">
      {[...inquiries].reverse().map((one) => {
        const file = files.find(({ id }) => id === one.file)
        return (
          <article key={one.file} className="card">
            <h3 className="text-lg">
              {payerOf(one.payer)?.name ?? one.payer} about {one.about}
            </h3>
            <p className="text-sm text-soft">
              asked on {one.on}, member {one.memberId} ·{' '}
              <button type="button" className="bench-link" onClick={() => show(`file ${one.file}`)}>
                271 as received
              </button>
            </p>
            {file && <InWords text={file.text} />}
          </article>
        )
      })}
    </section>
  )
}

const FACTS: Readonly<Record<string, string>> = {
  ...{
    '1': 'Active coverage',
    '6': 'Inactive',
    A: 'Coinsurance',
    B: 'Copayment',
    C: 'Deductible',
    F: 'Limit',
  },
  ...{
    G: 'Out-of-pocket limit',
    I: 'Not covered',
    L: 'Primary care provider',
    R: 'Another payer',
    CB: 'Coverage basis',
  },
}
const PERIODS: Readonly<Record<string, string>> = {
  ...{ '23': 'a calendar year', '27': 'a visit', '29': 'left', '32': 'in a lifetime', '26': 'an episode' },
}
const REASONS: Readonly<Record<string, string>> = {
  ...{ '42': 'its system does not answer; try again later', '43': 'the provider number is none it knows' },
  ...{
    '51': 'the provider is not on file',
    '58': 'the birth date is missing or wrong',
    '62': 'the day lies too far back',
  },
  ...{
    '63': 'the day lies too far ahead',
    '64': 'the patient’s number is wrong',
    '65': 'the patient’s name is wrong',
  },
  ...{
    '67': 'the patient is not found',
    '71': 'the birth date does not fit',
    '72': 'the member number is wrong',
  },
  ...{
    '73': 'the member’s name does not fit',
    '74': 'the sex does not fit',
    '75': 'the member is not found',
  },
  ...{ '76': 'there are several such members', '78': 'the group number does not fit' },
}

function InWords({ text }: { text: string }) {
  const answers = useMemo(
    () =>
      readX12(text).interchanges.flatMap(({ groups }) =>
        groups.flatMap(({ sets }) =>
          sets.flatMap(({ content }): readonly EligibilityAnswer[] =>
            content?.kind === '271' ? content.answers.of : [],
          ),
        ),
      ),
    [text],
  )
  return (
    <>
      {answers.map((answer, i) => {
        const refusals = rejectionsOf(answer)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers of a file are their place
          <div key={i} className="mt-3">
            {refusals.map(({ reason }) => (
              <p key={reason} className="text-bad">
                No answer: {REASONS[reason] ?? `reason ${reason}`} (AAA {reason}).
              </p>
            ))}
            <ul className="grid gap-1">
              {answer.benefits.map((one, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: benefits are their place
                <li key={n}>
                  <b className="font-medium">{FACTS[one.fact] ?? `EB ${one.fact}`}</b>
                  {one.plan ? ` · ${one.plan}` : ''}
                  {one.amount !== undefined ? ` · ${dollars(one.amount)}` : ''}
                  {one.share !== undefined ? ` · ${Number(inDigits(one.share)) * 100} %` : ''}
                  {one.period !== undefined ? ` (${PERIODS[one.period] ?? `period ${one.period}`})` : ''}
                  {one.procedure ? ` · ${one.procedure.code}` : ''}
                  {one.needsAuthorization === 'Y' ? ' · authorization wanted' : ''}
                  {one.dates
                    .map(({ from, through }) => ` · ${from}${through ? ` to ${through}` : ''}`)
                    .join('')}
                  {one.parties.map(({ name, id }) => ` · ${name ?? ''} ${id ?? ''}`).join('')}
                  {one.messages.map((message) => ` · ${message}`).join('')}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

function AskPermission() {
  const { open, play } = useBench()
  const claim = useClaim()
  const mine = open.view.permissions.filter(({ encounter }) => encounter === claim.encounter)
  return (
    <DeskForm
      title="Ask for permission"
      go="Ask for it"
      onGo={(form) =>
        play({
          ...{
            do: 'ask-permission',
            kind: textOf(form, 'kind') as 'authorization',
            payer: textOf(form, 'payer'),
          },
          ...{ patient: claim.patient, encounter: claim.encounter, procedures: codesOf(form, 'codes') },
        })
      }
    >
      {mine.length > 0 && (
        <ul className="grid gap-1" aria-label="Permissions">
          {mine.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are their place
            <li key={i}>
              <b className="font-medium">{one.kind === 'referral' ? 'Referral' : 'Authorization'}</b> for{' '}
              <span className="font-mono">{one.procedures.join(', ')}</span>, asked on {one.askedOn}:{' '}
              {one.answer === null
                ? 'no answer yet'
                : one.answer.number === null
                  ? one.answer.why
                  : `granted as ${one.answer.number}, ${one.answer.from} to ${one.answer.to}, ${one.answer.units} ${one.answer.units === 1 ? 'unit' : 'units'}`}
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <Choice
          label="What"
          name="kind"
          of={[
            ['authorization', 'Authorization'],
            ['referral', 'Referral'],
          ]}
        />
        <PayerChoice first={open.view.patients.find(({ id }) => id === claim.patient)?.cards[0]?.payer} />
        <Labeled label="Procedures">
          <input name="codes" className="input font-mono" placeholder="70553" />
        </Labeled>
      </div>
    </DeskForm>
  )
}

function GiveNotice() {
  const { open, play } = useBench()
  const claim = useClaim()
  const mine = open.view.notices.filter(({ encounter }) => encounter === claim.encounter)
  return (
    <DeskForm
      title="Hand the patient a notice"
      about="An advance notice counts only before the service; a good-faith estimate is for those who pay themselves."
      go="Hand it over"
      onGo={(form) =>
        play({
          ...{ do: 'give-notice', notice: textOf(form, 'notice') as 'ABN', encounter: claim.encounter },
          ...{
            procedures: codesOf(form, 'codes'),
            reason: textOf(form, 'reason'),
            estimate: textOf(form, 'estimate'),
          },
        })
      }
    >
      {mine.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are their place
        <p key={i}>
          <b className="font-medium">{one.notice}</b> for{' '}
          <span className="font-mono">{one.procedures.join(', ')}</span> on {one.on}:{' '}
          {one.isSigned ? 'signed' : 'not signed'}.
        </p>
      ))}
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label="Which"
          name="notice"
          of={[
            ['ABN', 'Advance beneficiary notice (ABN)'],
            ['GFE', 'Good-faith estimate (GFE)'],
          ]}
        />
        <Labeled label="Procedures">
          <input name="codes" className="input font-mono" />
        </Labeled>
        <Labeled label="Why payment is doubtful">
          <input name="reason" className="input" data-words="" />
        </Labeled>
        <Labeled label="Estimated cost">
          <input name="estimate" className="input" inputMode="decimal" placeholder="45.00" />
        </Labeled>
      </div>
    </DeskForm>
  )
}
