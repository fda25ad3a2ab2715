import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Role } from '#accounts'
import { changeRoles, listPeople } from '#accounts/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { MorePages } from '#ui/account/more-pages.tsx'
import { PeopleSearch } from '#ui/account/people-search.tsx'
import { PeopleTable } from '#ui/account/people-table.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'People · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'people' })
  const asked = new URL(request.url).searchParams
  const search = asked.get('q') ?? ''
  const page = await listPeople(context.db, actor, { search, after: asked.get('after') })
  if (!page.ok) throw new Response(null, { status: 403 })
  const { people, next } = page.value
  const changed = people.find((person) => person.id === asked.get('changed'))
  const done = { changed: changed?.name ?? null, isErased: asked.has('erased') }
  return { people, next, search, zone: actor.zone, roles: Role.options, ...done }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'write', { kind: 'people' })
  const form = await request.formData()
  const { person = '', ...typed } = textsOf(form)
  const roles = form.getAll('role')
  const result = await changeRoles(context.db, actor, person, { roles }, context.now())
  if (!result.ok) return formAnswer(result.fault, typed, [], context)
  const back = new URL(request.url).searchParams
  back.set('changed', person)
  return redirect(`/admin/people?${back}`)
}

export default function People() {
  const { people, next, search, zone, roles, changed, isErased } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHead tag="Administration" title="People">
        <p>Everyone who has an account, by name. A change of roles counts from the person’s next page on.</p>
      </PageHead>
      {changed && !refused && (
        <div className="mb-6 max-w-2xl">
          <Notice key={changed} tone="good" focus>
            The roles of {changed} are saved.
          </Notice>
        </div>
      )}
      {isErased && !refused && (
        <div className="mb-6 max-w-2xl">
          <Notice key="erased" tone="good" focus>
            The person is erased, and a letter tells them. What is left is finished within minutes.
          </Notice>
        </div>
      )}
      <FormTrouble refused={refused} />
      <PeopleSearch search={search} />
      {people.length > 0 ? (
        <PeopleTable people={people} roles={roles} zone={zone} />
      ) : (
        <Empty title="Nobody by that name or address." />
      )}
      <MorePages next={next} param="after" keep={{ q: search }} />
    </>
  )
}
