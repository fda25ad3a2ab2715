import { useRef, useState } from 'react'
import type { CodeEntry, CodeKind } from './code-book.ts'
import type { LookUp } from './search-codes.ts'

interface Options {
  readonly options: readonly CodeEntry[]
  /** The option that Enter chooses; null: none, and Enter moves on. */
  readonly active: number | null
}

const CLOSED = { options: [] as readonly CodeEntry[], active: null, isOpen: false }

/** The options of a combobox: opened with what was typed, stepped through, closed. A late answer to an old question is dropped. */
export function useOptions(lookUp: LookUp | null, kind: CodeKind) {
  const [state, setState] = useState<Options & { readonly isOpen: boolean }>(CLOSED)
  const question = useRef(0)

  const show = (text: string, options: readonly CodeEntry[], isAsked: boolean) => {
    // A code that was typed whole needs no list any more; who asks for the list sees what the code is.
    const isThere = !isAsked && options.length === 1 && options[0]?.code === text.replace('.', '')
    setState(isThere || options.length === 0 ? CLOSED : { options, active: null, isOpen: true })
  }
  /** @param isAsked somebody asked for the list itself, and did not just type */
  const open = (text: string, isAsked = false) => {
    question.current += 1
    const mine = question.current
    const found = lookUp?.(kind, text) ?? []
    if (!(found instanceof Promise)) return show(text, found, isAsked)
    found.then(
      (options) => {
        if (mine === question.current) show(text, options, isAsked)
      },
      // Without an answer there is no list; the box takes what is typed.
      () => {},
    )
  }
  const close = () => {
    question.current += 1
    setState((old) => (old.isOpen ? CLOSED : old))
  }
  const move = (step: number) =>
    setState((old) => {
      const last = old.options.length - 1
      const next = old.active === null ? (step > 0 ? 0 : last) : old.active + step
      return { ...old, active: next < 0 ? last : next > last ? 0 : next }
    })
  return { ...state, open, close, move }
}
