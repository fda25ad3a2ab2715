import { useEffect, useMemo, useState } from 'react'
import type { BorrowedCode, Day, ImportedList, PaperForm, Tables } from '#billing'
import { tablesWith } from '#billing'
import type { EngineHere } from './case-context.ts'
import { askImported } from './code-line.ts'
import { serviceDay } from './service-day.ts'

interface Wanted {
  readonly list: ImportedList
  readonly code: string
  readonly on: Day
}

const PAUSE_MS = 300
/** A form holds no more that is worth asking for at once. */
const MOST = 40

const keyOf = (list: string, code: string, on: string): string => `${list} ${code} ${on}`

/** The codes of a form that our own tables do not have, for its days of service. */
export function strangeCodes(form: PaperForm, tables: Tables, seen: Day): readonly Wanted[] {
  const first = serviceDay(form, undefined, seen)
  const diagnoses = form.boxes['21']
    .split('\n')
    .map((text) => text.trim().replaceAll('.', ''))
    .filter((code) => /^[A-Z]\d[0-9A-Z]{1,5}$/.test(code) && tables.diagnosis(code, first) === null)
    .map((code): Wanted => ({ list: 'diagnoses', code, on: first }))
  const ofLines = form.lines.flatMap((line, i): Wanted[] => {
    const on = serviceDay(form, `${i + 1}:D`, seen)
    const code = line.D.trim()
    const isStrange = /^[0-9A-Z]{5}$/.test(code) && tables.procedure(code, on) === null
    const modifiers = line['D modifiers'].split(/\s+/).filter((one) => /^[0-9A-Z]{2}$/.test(one))
    return [
      ...(isStrange ? [{ list: 'procedures', code, on } as const] : []),
      ...modifiers
        .filter((one) => tables.modifier(one, on) === null)
        .map((one) => ({ list: 'modifiers', code: one, on }) as const),
    ]
  })
  return [...diagnoses, ...ofLines].slice(0, MOST)
}

/**
 * The tables of the engine in the browser, with the single codes of the form that only the server's imported tables have:
 * what was chosen from them, or typed, is not told as a code that nobody has.
 */
export function useBorrowedCodes(
  engine: EngineHere | null,
  imported: readonly ImportedList[],
  form: PaperForm,
  seen: Day,
): Tables | null {
  const [known, setKnown] = useState<ReadonlyMap<string, BorrowedCode | null>>(new Map())
  useEffect(() => {
    if (!engine || imported.length === 0) return
    const wanted = strangeCodes(form, engine.tables, seen).filter(
      ({ list, code, on }) => imported.includes(list) && !known.has(keyOf(list, code, on)),
    )
    if (wanted.length === 0) return
    const call = new AbortController()
    const timer = setTimeout(async () => {
      const came = await Promise.allSettled(
        wanted.map(async ({ list, code, on }) => {
          const { entries } = await askImported(list, code, on, 0, call.signal)
          return [keyOf(list, code, on), entries.find((one) => one.code === code) ?? null] as const
        }),
      )
      if (call.signal.aborted) return
      const found = came.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      if (found.length > 0) setKnown((old) => new Map([...old, ...found]))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      call.abort()
    }
  }, [engine, imported, form, seen, known])
  return useMemo(() => {
    if (!engine || known.size === 0) return engine?.tables ?? null
    return tablesWith(engine.tables, (list, code, on) => known.get(keyOf(list, code, on)) ?? null)
  }, [engine, known])
}
