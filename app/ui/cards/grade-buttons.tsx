import { Form } from '@remix-run/react'
import type { Grade } from '#study'
import { GRADES, waitInWords } from '#study'

interface GradeButtonsProps {
  readonly card: { readonly id: string; readonly waits: Readonly<Record<Grade, number>> }
  readonly here: string
  readonly n: number
}

/** How well it was known, and when the card comes back for each answer. */
export function GradeButtons({ card, here, n }: GradeButtonsProps) {
  return (
    <Form method="post" action={here} replace aria-label="How well did you know it?">
      <input type="hidden" name="intent" value="grade" />
      <input type="hidden" name="card" value={card.id} />
      <input type="hidden" name="n" value={n} />
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {GRADES.map(({ grade, name }) => (
          <button
            key={grade}
            type="submit"
            name="grade"
            value={grade}
            aria-keyshortcuts={String(grade)}
            className="btn min-h-16 flex-col gap-1"
          >
            <span>
              <span className="key mr-2" aria-hidden="true">
                {grade}
              </span>
              {name}
            </span>
            <span className="tabular text-sm font-normal text-soft">{waitInWords(card.waits[grade])}</span>
          </button>
        ))}
      </div>
    </Form>
  )
}
