import type { PaperForm } from '#billing'
import { pagesOf } from './edit-form.ts'
import { NO_NOTES } from './notes.ts'
import { PRINTED, SheetContext } from './sheet-context.ts'
import { SheetPage } from './sheet-page.tsx'

/** What several pages say only on the last: what the claim comes to. */
const withoutTotals = (boxes: PaperForm['boxes']): PaperForm['boxes'] => ({ ...boxes, '28': '', '29': '' })

/** The form as text alone, a page for each six lines, for the printer. */
export function PrintedSheet({ form }: { form: PaperForm }) {
  const pages = pagesOf(form)
  return (
    <SheetContext.Provider value={PRINTED}>
      <div className="cms-print">
        {pages.map((lines, i) => (
          <SheetPage
            // Pages are their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            boxes={i === pages.length - 1 ? form.boxes : withoutTotals(form.boxes)}
            pages={[lines]}
            page={i + 1}
            of={pages.length}
            notes={NO_NOTES}
            isReadOnly={true}
          />
        ))}
      </div>
    </SheetContext.Provider>
  )
}
