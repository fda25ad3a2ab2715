import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { importActivities, previewImport } from '#credits/server'
import { importAnswer, receiveImport, refusalOf } from '#http/import-answer.server.ts'
import { requireActor } from '#http/session.server.ts'
import { newId } from '#kernel/ids.ts'
import { count } from '#kernel/text.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { ImportFaults, ImportRows } from '#ui/credits/import-preview.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'

export const meta: MetaFunction = () => [{ title: 'Import past activities · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context)
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return { key: newId(context.now()), done: /^\d{1,4}$/.test(done) ? Number(done) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const { wish, say, status } = await receiveImport(request)
  if (say) return importAnswer(wish, say, status, null, context)
  const now = context.now()
  const preview = () => previewImport(context.db, actor, wish.text, now)
  // What was changed since it was looked at is shown anew, not written.
  if (wish.intent !== 'import' || !wish.isSeen) return importAnswer(wish, '', 200, await preview(), context)
  const done = await importActivities(context.db, actor, wish, now)
  if (done.ok) return redirect(`/credits/import?done=${done.value.written}`)
  const refused = refusalOf(done.fault)
  return importAnswer(wish, refused.say, refused.status, await preview(), context)
}

export default function ImportPage() {
  const { key, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isReady = answer && answer.say === '' && answer.faultCount === 0
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="Import past activities">
          <p>
            A table of what you did before, saved as CSV, a line for each.{' '}
            <a href="/credits/import/template" download>
              Download the template
            </a>
            . You see what each line would be before anything is kept.
          </p>
        </PageHead>
        {!answer && done !== null && (
          <div className="mb-6">
            <Notice tone="good" focus>
              {done === 0
                ? 'This file was imported before; nothing was written twice.'
                : `${count(done, 'activity was', 'activities were')} imported.`}{' '}
              <Link to="/credits/ledger">See your ledger</Link>
            </Notice>
          </div>
        )}
        {answer && (
          <div className="mb-6">
            <Notice key={answer.id} tone={isReady ? 'plain' : 'bad'} focus>
              {answer.say ||
                (isReady
                  ? `${count(answer.rowCount, 'activity', 'activities')} can be imported. Nothing is kept yet.`
                  : `${count(answer.faultCount, 'thing needs', 'things need')} another look. Nothing is kept yet.`)}
            </Notice>
          </div>
        )}
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="key" value={key} />
          {answer && (
            <>
              <ImportFaults faults={answer.faults} all={answer.faultCount} />
              <ImportRows rows={answer.rows} all={answer.rowCount} duplicates={answer.duplicates} />
            </>
          )}
          {isReady && (
            <div className="mb-8">
              <input type="hidden" name="seen" value={answer.seen} />
              {answer.duplicateCount > 0 && (
                <label className="mb-3 flex min-h-11 items-center gap-2">
                  <input type="checkbox" name="leaveOut" value="yes" />
                  {`Leave out the ${count(answer.duplicateCount, 'line that repeats', 'lines that repeat')} something`}
                </label>
              )}
              <button type="submit" name="intent" value="import" className="btn btn-go">
                Import {count(answer.rowCount, 'activity', 'activities')}
              </button>
            </div>
          )}
          {/* Begun anew with each answer: what was read stands in the field, and the file is let go. */}
          <div key={answer?.id ?? 'first'} className="grid gap-4">
            <div>
              <label htmlFor="file" className="mb-1 block font-medium">
                File
              </label>
              <input
                id="file"
                name="file"
                type="file"
                accept=".csv,.tsv,.txt,text/csv"
                aria-describedby="file-hint"
                className="input"
              />
              <p id="file-hint" className="mt-1 text-sm text-soft">
                CSV in UTF-8, at most 2 MB and 2,000 activities. A file goes before what stands below.
              </p>
            </div>
            <TextArea
              name="text"
              label="Or paste the table"
              rows={8}
              defaultValue={answer?.text ?? ''}
              spellCheck={false}
              hint="With the headings of the template in its first line; commas, semicolons or tabs between cells."
            />
            <p>
              <button type="submit" name="intent" value="preview" className={isReady ? 'btn' : 'btn btn-go'}>
                Look at what it would be
              </button>
            </p>
          </div>
        </Form>
      </div>
    </>
  )
}
