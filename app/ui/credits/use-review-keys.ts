import { useEffect } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/**
 * The keys of a review: `J` and `K` go to the next and the previous record; on a record, `A` approves and `D` goes to the reason
 * of a denial. Letters alone act only while a record has the focus (WCAG 2.1.4), and never while one types.
 */
export function useReviewKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const records = [...document.querySelectorAll<HTMLElement>('[data-record]')]
      const at = records.findIndex((one) => one.contains(document.activeElement))
      const current = records[at]
      if (!current) return
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') records[key === 'j' ? at + 1 : at - 1]?.focus()
      else if (key === 'a') current.querySelector<HTMLButtonElement>('[data-key=approve]')?.click()
      else if (key === 'd') current.querySelector<HTMLElement>('[data-key=reason]')?.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
