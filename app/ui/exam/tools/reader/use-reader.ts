import { useEffect, useRef, useState } from 'react'
import type { ReaderSettings } from '../tool-settings.ts'
import { MOST_LINES } from '../tool-settings.ts'
import type { Line, Seen } from './lines.ts'
import { bandOf, lineAt, lineOfWord, linesOf, stepped, textIn } from './lines.ts'
import { seenIn } from './seen-in.ts'

interface Reading {
  readonly settings: ReaderSettings
  readonly change: (next: (now: ReaderSettings) => ReaderSettings) => void
  /** The open question. */
  readonly at: number
  /** Says a sentence to a screen reader. */
  readonly say: (text: string) => void
}

const ON =
  'Line reader on. Up and Down move it line by line, Shift with Up and Down changes how many lines are clear, Escape leaves.'

/** How many lines a key moves the band; with Shift, the first two change how many are clear. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, End: 100_000, Home: -100_000 }

/** The bar of the room covers what lies under it. */
const barBottom = (): number => document.querySelector('header')?.getBoundingClientRect().bottom ?? 0

/**
 * The line reader: a few lines of the question stay clear, and the rest of it is dimmed. It follows the real lines of
 * the text, wherever they break just now, and goes where the focus goes, so that the focus is never in the dark. Where
 * it is, is kept as a word and not as a line: after a reload the window may be a narrower one.
 */
export function useReader({ settings, change, at, say }: Reading) {
  const { on, height } = settings
  const box = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly Line[]>([])
  /** The band has moved: once it is drawn, it is brought into sight. */
  const hasMoved = useRef(false)
  const word = settings.place === at ? settings.word : 0

  const measure = (): { seen: readonly Seen[]; lines: readonly Line[] } => {
    const seen = box.current ? seenIn(box.current) : []
    const fresh = linesOf(seen)
    setLines(fresh)
    return { seen, lines: fresh }
  }
  const boxTop = () => box.current?.getBoundingClientRect().top ?? 0
  const moveTo = (place: number, among: readonly Line[]) => {
    const first = among[place]?.words[0]
    if (first === undefined) return
    change((now) => ({ ...now, place: at, word: first }))
    hasMoved.current = true
  }
  const moveBy = (by: number) => {
    const { seen, lines } = measure()
    const to = stepped(lines, lineOfWord(lines, word), by)
    moveTo(to, lines)
    say(textIn(seen, lines, to, height))
  }
  /** To the line nearest to a height of the window. */
  const moveNear = (y: number) => {
    const { lines } = measure()
    moveTo(lineAt(lines, y - boxTop()), lines)
  }
  const setHeight = (wish: number) => {
    const next = Math.max(1, Math.min(MOST_LINES, wish))
    change((now) => ({ ...now, height: next }))
    measure()
    hasMoved.current = true
    say(next === 1 ? 'One line is clear.' : `${next} lines are clear.`)
  }
  const leave = () => {
    change((now) => ({ ...now, on: false }))
    say('Line reader off.')
  }
  const toggle = () => {
    if (on) return leave()
    change((now) => ({ ...now, on: true }))
    // It begins where one is reading, unless it has been at this question before.
    if (settings.place !== at) moveNear(barBottom() + 8)
    say(ON)
  }
  /** The keys of the mode. Says whether it took the key. */
  const onKey = (key: string, shift: boolean): boolean => {
    const by = STEPS[key]
    if (!on || by === undefined) return false
    if (shift && Math.abs(by) === 1) setHeight(height + by)
    else moveBy(by)
    return true
  }
  /** Goes to something that is pointed at by other means, unless it is in the clear already. */
  const follow = (target: Element) => {
    if (!on) return
    const { top, bottom } = target.getBoundingClientRect()
    const { lines } = measure()
    const clear = bandOf(lines, lineOfWord(lines, word), height)
    const middle = (top + bottom) / 2 - boxTop()
    if (middle < clear.top || middle > clear.bottom) moveTo(lineAt(lines, middle), lines)
  }
  useEffect(() => {
    if (hasMoved.current) ruler.current?.scrollIntoView({ block: 'nearest' })
    hasMoved.current = false
  })
  const latest = useRef({ measure, follow })
  latest.current = { measure, follow }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another text
  useEffect(() => {
    const text = box.current
    if (!on || !text) return
    const redraw = () => {
      // The band is still where it was: when it was in sight, it stays so wherever its line goes.
      const was = ruler.current?.getBoundingClientRect()
      latest.current.measure()
      if (was && was.bottom > 0 && was.top < innerHeight) hasMoved.current = true
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.tagName !== 'H1') latest.current.follow(target)
    }
    redraw()
    const observer = new ResizeObserver(redraw)
    observer.observe(text)
    text.addEventListener('focusin', onFocus)
    return () => {
      observer.disconnect()
      text.removeEventListener('focusin', onFocus)
    }
  }, [on, at])

  const line = lineOfWord(lines, word)
  const count = lines.length
  const band = count > 0 ? bandOf(lines, line, height) : null
  return {
    on,
    box,
    ruler,
    count,
    line,
    height,
    band,
    toggle,
    leave,
    onKey,
    moveBy,
    moveNear,
    setHeight,
    follow,
  }
}

export type Reader = ReturnType<typeof useReader>
