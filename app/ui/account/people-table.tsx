import { Form, Link } from '@remix-run/react'
import { DayTime } from '#ui/kit/day-time.tsx'

export interface ShownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly joinedAt: number
}

/** People with their roles; each row opens to a small form that changes them. Below 640 px rows are stacked. */
export function PeopleTable({
  people,
  roles,
  zone,
}: {
  people: readonly ShownPerson[]
  roles: readonly string[]
  zone: string
}) {
  return (
    <ul aria-label="People" className="border-t border-line text-[15px]">
      {people.map((person) => (
        <li
          key={person.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1.4fr_1fr_1.2fr]"
        >
          <div className="min-w-0">
            <p className="font-medium">{person.name}</p>
            <p className="break-words text-soft">{person.email}</p>
          </div>
          <div className="text-soft">
            <p>
              Joined <DayTime at={person.joinedAt} zone={zone} />
            </p>
            <Link to={`/admin/people/${person.id}/erase`}>
              Erase<span className="sr-only"> {person.name}</span>
            </Link>
          </div>
          <RolesForm person={person} roles={roles} />
        </li>
      ))}
    </ul>
  )
}

function RolesForm({ person, roles }: { person: ShownPerson; roles: readonly string[] }) {
  return (
    <details key={person.roles.join()} className="sm:-mt-2.5">
      <summary className="min-h-11 content-center">
        {person.roles.join(', ')} <span className="text-action underline underline-offset-4">change</span>
        <span className="sr-only"> roles of {person.name}</span>
      </summary>
      <Form method="post" className="mt-2">
        <input type="hidden" name="person" value={person.id} />
        <fieldset>
          <legend className="sr-only">Roles of {person.name}</legend>
          {roles.map((role) => (
            <label key={role} className="flex min-h-11 items-center gap-2">
              <input type="checkbox" name="role" value={role} defaultChecked={person.roles.includes(role)} />
              {role}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="btn mt-1">
          Save roles
        </button>
      </Form>
    </details>
  )
}
