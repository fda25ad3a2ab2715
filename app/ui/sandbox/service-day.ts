import type { Day, PaperForm } from '#billing'
import { dayOnPaper } from '#billing'
import type { SheetKey } from '#ui/claim/sheet/sheet-keys.ts'
import { placeOf } from '#ui/claim/sheet/sheet-keys.ts'

/**
 * The day of service that a place of the form is about: of its own line, else of the first line that says one, else
 * the day given, on which the patient was seen.
 */
export function serviceDay({ lines }: PaperForm, at: SheetKey | undefined, seen: Day): Day {
  const place = at === undefined ? null : placeOf(at)
  const own = place?.kind === 'line' ? lines[place.line - 1] : undefined
  for (const line of own ? [own, ...lines] : lines) {
    const on = dayOnPaper(line['A from'])
    if (on !== null) return on
  }
  return seen
}
