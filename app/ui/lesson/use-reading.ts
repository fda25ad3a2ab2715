import { useEffect, useState } from 'react'

/** The part of the window's height above which a heading counts as reached. */
const LINE = 0.3

/** The heading the reader is under: the last one above the reading line. `null` before the first. */
export function useReading(headings: readonly { readonly id: string }[]): string | null {
  const [at, setAt] = useState<string | null>(null)
  useEffect(() => {
    const marks = headings.map((h) => document.getElementById(h.id)).filter((e) => e !== null)
    const look = () => {
      const line = window.innerHeight * LINE
      const above = marks.filter((e) => e.getBoundingClientRect().top <= line)
      setAt(above.at(-1)?.id ?? null)
    }
    // everything above the line counts as seen, so that a jump over several headings is noticed too
    const rootMargin = `9999999px 0px -${100 - LINE * 100}% 0px`
    const observer = new IntersectionObserver(look, { rootMargin })
    for (const mark of marks) observer.observe(mark)
    return () => observer.disconnect()
  }, [headings])
  return at
}
