import { useEffect, useRef, useState } from 'react'
import type { SheetKey } from '../sheet/sheet-keys.ts'
import type { CodeEntry, CodeKind } from './code-book.ts'
import type { CodePage, LookUp, LookUpMore } from './search-codes.ts'

interface Options {
  readonly options: readonly CodeEntry[]
  /** The option that Enter chooses, or behind the last what brings more; null: none, and Enter moves on. */
  readonly active: number | null
  readonly isOpen: boolean
  /** A larger table has others behind these. */
  readonly more: boolean
}

const CLOSED: Options = { options: [], active: null, isOpen: false, more: false }
/** A larger table is asked when typing pauses for so long. */
const PAUSE_MS = 180

/** A code that was typed whole needs no list any more; who asks for the list sees what the code is. */
const isWhole = (options: readonly CodeEntry[], text: string, isAsked: boolean): boolean =>
  !isAsked && options.length === 1 && options[0]?.code === text.replace('.', '')

/** What a larger table says besides what stands there already. */
function joined(old: Options, { entries, more }: CodePage): Options {
  const known = new Set(old.options.map(({ code }) => code))
  const options = [...old.options, ...entries.filter(({ code }) => !known.has(code))]
  return options.length === 0 ? CLOSED : { ...old, options, isOpen: true, more }
}

/** What was asked last, and how it may be called off. */
interface Question {
  readonly text: string
  readonly isAsked: boolean
  readonly call: AbortController
  /** Codes of the larger table that have come. */
  after: number
}

/**
 * The options of a combobox: opened with what was typed, stepped through, closed. What is here is shown at once; a larger
 * table elsewhere is asked when typing pauses, and adds to it. A question that nobody waits for any more is called off,
 * and a late answer to it dropped; without an answer, what is here stays.
 */
export function useOptions(
  lookUp: LookUp | null,
  lookUpMore: LookUpMore | null,
  kind: CodeKind,
  at: SheetKey,
) {
  const [state, setState] = useState<Options>(CLOSED)
  const asked = useRef<Question | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const callOff = () => {
    clearTimeout(timer.current)
    asked.current?.call.abort()
    asked.current = null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is under way when the box goes
  useEffect(() => callOff, [])

  const bring = (question: Question, isFurther: boolean) => {
    lookUpMore?.(kind, question.text, at, question.after, question.call.signal)?.then(
      (page) => {
        if (asked.current !== question) return
        question.after += page.entries.length
        setState((old) => {
          const next = joined(old, page)
          if (isWhole(next.options, question.text, question.isAsked)) return CLOSED
          return isFurther ? { ...next, active: Math.min(old.options.length, next.options.length - 1) } : next
        })
      },
      () => {},
    )
  }
  /** @param isAsked somebody asked for the list itself, and did not just type */
  const open = (text: string, isAsked = false) => {
    callOff()
    const options = lookUp?.(kind, text, at) ?? []
    const isThere = isWhole(options, text, isAsked)
    setState(isThere || options.length === 0 ? CLOSED : { ...CLOSED, options, isOpen: true })
    if (isThere || lookUpMore === null) return
    const question: Question = { text, isAsked, call: new AbortController(), after: 0 }
    asked.current = question
    timer.current = setTimeout(() => bring(question, false), PAUSE_MS)
  }
  const close = () => {
    callOff()
    setState((old) => (old.isOpen ? CLOSED : old))
  }
  const move = (step: number) =>
    setState((old) => {
      const last = old.options.length - (old.more ? 0 : 1)
      const next = old.active === null ? (step > 0 ? 0 : last) : old.active + step
      return { ...old, active: next < 0 ? last : next > last ? 0 : next }
    })
  /** Brings the next part of the larger table, and goes to its first code. */
  const further = () => {
    if (asked.current) bring(asked.current, true)
  }
  return { ...state, open, close, move, further }
}
