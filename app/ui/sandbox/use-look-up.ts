import { useEffect, useMemo, useRef } from 'react'
import type { Day, ImportedList, PaperForm } from '#billing'
import type { LookUp, LookUpMore } from '#ui/claim/look-up/search-codes.ts'
import { searchCodes } from '#ui/claim/look-up/search-codes.ts'
import type { EngineHere } from './case-context.ts'
import { askImported } from './code-line.ts'
import { serviceDay } from './service-day.ts'

/**
 * The look-ups of the form: our own tables at once, those that were imported on the server behind them, both for the day
 * of service. They stay the same while the form changes, so that no box is drawn again for it.
 */
export function useLookUp(
  engine: EngineHere | null,
  imported: readonly ImportedList[],
  form: PaperForm,
  seen: Day,
): { readonly lookUp: LookUp | null; readonly lookUpMore: LookUpMore | null } {
  const now = useRef({ form, seen })
  useEffect(() => {
    now.current = { form, seen }
  }, [form, seen])
  const lookUp = useMemo((): LookUp | null => {
    if (!engine) return null
    return (kind, asked, at) =>
      searchCodes(engine.bookOn(serviceDay(now.current.form, at, now.current.seen))[kind], asked)
  }, [engine])
  const lookUpMore = useMemo((): LookUpMore | null => {
    if (imported.length === 0) return null
    return (kind, asked, at, after, signal) => {
      const list = imported.find((one) => one === kind)
      if (list === undefined) return null
      return askImported(list, asked, serviceDay(now.current.form, at, now.current.seen), after, signal)
    }
  }, [imported])
  return { lookUp, lookUpMore }
}
