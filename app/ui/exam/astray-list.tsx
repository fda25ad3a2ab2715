import { Form } from '@remix-run/react'

interface AstrayListProps {
  readonly astray: readonly {
    readonly misconception: string
    readonly name: string
    readonly times: number
  }[]
}

/** How often, as a line begins with it. */
export const timesInWords = (times: number): string =>
  times === 1 ? 'Once' : times === 2 ? 'Twice' : `${times} times`

/** What led somebody astray lately and was not put right since, each with the practice that puts it right. */
export function AstrayList({ astray }: AstrayListProps) {
  return (
    <ul className="grid gap-4">
      {astray.map(({ misconception, name, times }) => (
        <li key={misconception} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="min-w-0 flex-1 basis-64">
            {name}
            <span className="block text-sm text-soft">{timesInWords(times)} in the last 90 days</span>
          </p>
          <Form method="post" action="/practice">
            <input type="hidden" name="misconception" value={misconception} />
            <button type="submit" className="btn">
              Practice this<span className="sr-only"> against “{name}”</span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
