import { useMemo, useRef, useState } from 'react'
import type { PaperForm } from '#billing'
import { totalOfLines, withLine, withoutLine, withText } from './edit-form.ts'
import type { SheetKey } from './sheet-keys.ts'
import type { LineDeeds } from './use-sheet-keys.ts'

/** A service line that was taken out, for bringing it back. */
export interface DeletedLine {
  readonly n: number
  readonly line: PaperForm['lines'][number]
}

interface FormDeeds extends LineDeeds {
  readonly write: (key: SheetKey, text: string) => void
}

/**
 * What can be done to a form. The deeds keep their identity while the form changes under them; two of them in one event
 * (a field that is left while another is written) build on each other.
 */
export function useForm(form: PaperForm, onChange: (form: PaperForm) => void, readOnly: boolean) {
  const [deleted, setDeleted] = useState<DeletedLine | null>(null)
  const latest = useRef({ form, onChange, readOnly })
  latest.current = { form, onChange, readOnly }
  const deeds = useMemo<FormDeeds>(() => {
    const change = (next: PaperForm): boolean => {
      const { form: old, onChange: tell, readOnly: isShut } = latest.current
      if (isShut || next === old) return false
      latest.current.form = next
      tell(next)
      return true
    }
    return {
      write: (key, text) => void change(withText(latest.current.form, key, text)),
      count: () => latest.current.form.lines.length,
      insert: (at, like) =>
        change(withLine(latest.current.form, at, latest.current.form.lines[(like ?? 0) - 1])),
      remove: (n) => {
        const line = latest.current.form.lines[n - 1]
        if (line && change(withoutLine(latest.current.form, n))) setDeleted({ n, line })
      },
      writeTotal: () => {
        const total = totalOfLines(latest.current.form)
        if (total !== null) change(withText(latest.current.form, '28', total))
        return total !== null
      },
    }
  }, [])
  return useMemo(
    () => ({
      ...deeds,
      deleted,
      /** Puts the line that was deleted last back where it stood. */
      restore: () => {
        if (!deleted) return
        const { form: old, onChange: tell } = latest.current
        tell(withLine(old, Math.min(deleted.n, old.lines.length + 1), deleted.line))
        setDeleted(null)
      },
    }),
    [deeds, deleted],
  )
}
