import { Notice } from '#ui/kit/notice.tsx'

/** What a refused form says; the shape of the server's answer. */
export interface Refused {
  readonly id: string
  /** `invalid`: several fields may be wrong, and each is led to; otherwise the sentence says it all. */
  readonly code: string
  readonly say: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The summary above a form that was not accepted: it takes the focus, says what happened, and leads to each field.
 * @param labels what the fields are called on this page, by name.
 */
export function FormTrouble({
  refused,
  labels = {},
}: {
  refused: Refused | undefined
  labels?: Readonly<Record<string, string>>
}) {
  if (!refused) return null
  const fields = refused.code === 'invalid' ? Object.entries(refused.fields) : []
  return (
    <div className="mb-6">
      <Notice key={refused.id} tone="bad" focus>
        <p>{refused.say}</p>
        {fields.length > 0 && (
          <ul className="mt-1">
            {fields.map(([name, say]) => (
              <li key={name}>
                {Object.hasOwn(labels, name) ? <a href={`#${name}`}>{labels[name]}</a> : name}: {say}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
