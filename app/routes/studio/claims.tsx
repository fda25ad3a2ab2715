import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { bankEntries, listSections, previewClaim } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { listScenarioChecks } from '#sandbox/server'
import { ClaimDraftForm } from '#ui/exam/claim-draft-form.tsx'
import { ClaimPreview } from '#ui/exam/claim-preview.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Whole claims · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'studio' })
  const [scenarios, sections, entries] = await Promise.all([
    listScenarioChecks(context.db),
    listSections(context.db),
    bankEntries(context.db),
  ])
  const claims = entries.flatMap(({ id, type, section, status }) =>
    type === 'claim'
      ? [{ id, status, section: sections.find((one) => one.id === section)?.title ?? section }]
      : [],
  )
  return {
    scenarios,
    claims,
    sections: sections.map(({ id, title, objectives }) => ({ id, title, objectives })),
  }
}

/** Shows a drafted claim task: its text for a bank, what is wrong with it, and how candidates will see it. Keeps nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'studio' })
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 9000)
  const draft = {
    ...{ id: text('id'), objective: text('objective'), scenario: text('scenario') },
    ...{ difficulty: text('difficulty'), source: text('source') },
    ...{ stem: text('stem'), rationale: text('rationale') },
    checks: form.getAll('check').map(String).slice(0, 100),
  }
  const offered = await listScenarioChecks(context.db)
  const known = new Map(offered.map(({ id, checks }) => [id, new Set(checks.map((check) => check.id))]))
  const taken = (await bankEntries(context.db)).some(({ id }) => id === draft.id)
  return { ...(await previewClaim(draft, known, context.now())), draft, taken }
}

export default function ClaimsPage() {
  const { scenarios, claims, sections } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead tag="Studio" title="Whole claims">
        <p>
          A claim task is a question of an exam that is worked in the claim workbench. An exam gets one only
          when its blueprint asks for it, such as <code>count: 3, claims: 2</code> for a section.
        </p>
      </PageHead>
      <section className="mb-10" aria-labelledby="bank">
        <h2 id="bank" className="mb-3 text-2xl">
          In the bank
        </h2>
        {claims.length === 0 && <p className="text-soft">None yet.</p>}
        <ul className="grid gap-2">
          {claims.map(({ id, section, status }) => (
            <li key={id} className="flex flex-wrap gap-x-3">
              <Link to={`/studio/corrections/${id}`}>{id}</Link>
              <span className="text-soft">
                {section}
                {status === 'live' ? '' : ` · ${status}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {answer && <ClaimPreview {...answer} />}
      <ClaimDraftForm scenarios={scenarios} sections={sections} draft={answer?.draft ?? null} />
    </div>
  )
}
