import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { countedFor, missingFields, readActivityForm, typedOfActivity } from '#credits'
import type { Staged } from '#credits/server'
import {
  attachEvidence,
  chooseCycle,
  correctEntry,
  discardFiles,
  readLedger,
  removeEvidence,
  ruleSets,
  stageFile,
  takeBack,
} from '#credits/server'
import { creditAnswer, typedOf } from '#http/credit-answer.server.ts'
import { receiveForm } from '#http/receive-form.server.ts'
import { requireActor } from '#http/session.server.ts'
import { newId } from '#kernel/ids.ts'
import { dayIn } from '#kernel/time.ts'
import { ActivityForm } from '#ui/credits/activity-form.tsx'
import { choicesOf } from '#ui/credits/choices.ts'
import { CountedFor } from '#ui/credits/counted-for.tsx'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { CreditTrouble } from '#ui/credits/credit-trouble.tsx'
import { EntryFacts } from '#ui/credits/entry-facts.tsx'
import { EntryHistory } from '#ui/credits/entry-history.tsx'
import { EvidenceList } from '#ui/credits/evidence-list.tsx'
import { namesOf } from '#ui/credits/statement-names.ts'
import { TakeBackForm } from '#ui/credits/take-back-form.tsx'
import { dropDraft } from '#ui/credits/use-draft.ts'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.line.entry.activity.title ?? 'Line'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const ledger = await readLedger(context.db.read, actor)
  const line = ledger.lines.find(({ entry }) => entry.id === params.entry)
  if (!line) throw new Response(null, { status: 404 })
  const sets = await ruleSets()
  const now = context.now()
  const today = dayIn(actor.zone, now)
  const { activity, reversed } = line.entry
  const held = ledger.holdings.map(({ credential }) => credential)
  const names = namesOf(sets, [...activity.appliesTo, ...held])
  const unnumbered = ledger.holdings
    .filter((one) => activity.appliesTo.includes(one.credential) && one.memberNumber === undefined)
    .map(({ credential }) => names[credential] ?? credential)
  const search = new URL(request.url).searchParams
  return {
    ...{ line, names, today, key: newId(now), person: actor.personId, zone: actor.zone },
    ...{ done: search.get('done'), wants: search.get('do'), choices: choicesOf(sets, ledger) },
    numbers: Object.fromEntries(ledger.lines.map(({ entry, n }) => [entry.id, n])),
    missing: reversed ? [] : missingFields(activity, line.files.length, unnumbered),
    counted: countedFor(sets, ledger, line.entry, today),
  }
}

const DONE: Readonly<Record<string, string>> = {
  logged: 'Logged.',
  corrected: 'Corrected: this is the line that stands now.',
  back: 'Taken back. The line stays to be read and counts for nothing.',
  attached: 'The files are kept with this line.',
  removed: 'The file is no longer with this line.',
  chosen: 'Kept.',
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const { db, env } = context
  const received = await receiveForm(
    request,
    (name, bytes): Promise<Staged> => stageFile(env.evidenceDir, name, bytes),
  )
  const typed = typedOf(received.form)
  if (received.fault) {
    await discardFiles(received.files)
    return creditAnswer(received.fault, typed, context)
  }
  const [entry, now, text] = [params.entry ?? '', context.now(), (name: string) => typed[name]?.[0] ?? '']
  const to = (id: string, done: string) => redirect(`/credits/entries/${id}?done=${done}`)
  const intent = text('intent')
  if (intent === 'correct') {
    const wish = { key: text('key'), activity: readActivityForm(typed), reason: text('reason') }
    const made = await correctEntry(db, actor, entry, wish, received.files, now)
    return made.ok ? to(made.value.entryId, 'corrected') : refusal(made.fault)
  }
  if (intent === 'attach') {
    const made = await attachEvidence(db, actor, entry, received.files, now)
    return made.ok ? to(entry, 'attached') : refusal(made.fault)
  }
  await discardFiles(received.files)
  const made =
    intent === 'remove-file'
      ? await removeEvidence(db, actor, text('file'), now)
      : intent === 'choose-cycle'
        ? await chooseCycle(db, actor, entry, { cycle: text('cycle') }, now)
        : await takeBack(db, actor, entry, { reason: text('reason') }, now)
  const word = intent === 'remove-file' ? 'removed' : intent === 'choose-cycle' ? 'chosen' : 'back'
  return made.ok ? to(entry, word) : refusal(made.fault)

  function refusal(fault: Parameters<typeof creditAnswer>[0]) {
    if (fault.code === 'not-found') throw new Response(null, { status: 404 })
    return creditAnswer(fault, typed, context)
  }
}

export default function EntryPage() {
  const data = useLoaderData<typeof loader>()
  const { line, names, today, key, person, zone, done, wants, choices, numbers, missing, counted } = data
  const refused = useActionData<typeof action>()
  const { activity, reversed } = line.entry
  useEffect(() => {
    if (done === 'logged') dropDraft(person)
  }, [done, person])
  const isCorrecting = wants === 'correct' && !reversed
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag={`Line ${line.n} of your ledger`} title={activity.title} />
        {done && !refused && Object.hasOwn(DONE, done) && (
          <div className="mb-6">
            <Notice key={line.entry.id + done} tone="good" focus>
              {DONE[done]}
            </Notice>
          </div>
        )}
        <CreditTrouble refused={refused} />
        {isCorrecting ? (
          <ActivityForm
            {...{ choices, today, person, refused }}
            onceKey={key}
            typed={typedOfActivity(activity)}
            isCorrection
          >
            <Link to={`/credits/entries/${line.entry.id}`}>Leave it as it is</Link>
          </ActivityForm>
        ) : (
          <>
            <EntryFacts line={line} names={names} />
            {missing.length > 0 && (
              <section aria-labelledby="missing" className="mb-8">
                <h2 id="missing" className="mb-2 text-xl">
                  What an auditor would miss
                </h2>
                <ul className="list-disc pl-5 text-soft">
                  {missing.map((say) => (
                    <li key={say}>{say}</li>
                  ))}
                </ul>
              </section>
            )}
            <EvidenceList line={line} zone={zone} refused={refused?.files ?? []} />
            <CountedFor counted={counted} names={names} />
            <EntryHistory line={line} zone={zone} numbers={numbers} />
            {wants === 'take-back' && !reversed ? (
              <TakeBackForm
                id={line.entry.id}
                typed={refused?.kept.reason?.[0] ?? ''}
                error={refused?.fields.reason}
              />
            ) : (
              <p className="no-print flex flex-wrap gap-3">
                {!reversed && (
                  <Link to="?do=correct" className="btn">
                    Correct it
                  </Link>
                )}
                {!reversed && line.origin !== 'here' && (
                  <Link to="?do=take-back" className="btn">
                    Take it back
                  </Link>
                )}
                <Link to={`/credits/new?like=${line.entry.id}`} className="btn btn-quiet">
                  Log another like it
                </Link>
              </p>
            )}
          </>
        )}
      </div>
    </>
  )
}
