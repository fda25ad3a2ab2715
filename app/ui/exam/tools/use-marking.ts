import { useEffect, useMemo, useState } from 'react'
import type { RoomState } from '../room-state.ts'
import type { Mark, RoomAct, RoomPlace } from '../room-types.ts'
import { toggleMark, withoutMarkAt } from './marks.ts'
import { wordsOf } from './passage.ts'
import { clickedMark, isShown, selectedPassages } from './selected-passages.ts'
import type { PlacedWord, Reading, Step } from './stepping.ts'
import { passageOf, sentenceAt, stepped, textOf } from './stepping.ts'

/** Passages one question may have marked; the server takes no more. */
export const MARKS_LIMIT = 40

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'word',
  ArrowLeft: 'word-back',
  ArrowDown: 'sentence',
  ArrowUp: 'sentence-back',
}
const SHIFTED: Readonly<Record<string, Step>> = { ArrowRight: 'longer', ArrowLeft: 'shorter' }

interface Marked {
  readonly places: readonly RoomPlace[]
  readonly place: RoomPlace | undefined
  readonly state: RoomState
  readonly act: (act: RoomAct) => void
  /** Says a sentence to a screen reader. */
  readonly say: (text: string) => void
}

/**
 * The highlighter. What is selected is marked, or freed when all of it is marked already; with nothing selected, the
 * keyboard steps through sentences and words and marks them. The marks of a chart belong to all questions of its case.
 */
export function useMarking({ places, place, state, act, say }: Marked) {
  const [reading, setReading] = useState<Reading | null>(null)
  const at = place?.n ?? 0
  const chartAt = places.find((p) => p.caseId !== null && p.caseId === place?.caseId)?.n ?? at
  const words = useMemo((): readonly PlacedWord[] => {
    const read = (part: Mark['part'], html: string | null | undefined) =>
      html ? wordsOf(html).map((word) => ({ ...word, part })) : []
    return [...read('chart', place?.chartHtml), ...read('stem', place?.view.stemHtml)]
  }, [place])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other words
  useEffect(() => setReading(null), [at])
  useEffect(() => {
    if (reading) document.querySelector('mark.reading')?.scrollIntoView({ block: 'nearest' })
  }, [reading])

  const keptAt = (part: Mark['part']) => (part === 'chart' ? chartAt : at)
  const marksOf = (part: Mark['part']) =>
    (state.marks[keptAt(part)] ?? []).filter((mark) => mark.part === part)
  const keep = (part: Mark['part'], change: (marks: readonly Mark[]) => Mark[]) => {
    const before = state.marks[keptAt(part)] ?? []
    const marks = change(before)
    if (marks.length > MARKS_LIMIT) say(`A question holds ${MARKS_LIMIT} marks; take one away first.`)
    else {
      act({ kind: 'marked', place: keptAt(part), marks })
      say(marks.length < before.length ? 'Mark taken away.' : 'Marked.')
    }
  }
  const move = (next: Reading) => {
    setReading(next)
    say(textOf(words, next))
  }

  /** The M key and the button: marks the selection, frees a clicked mark, or starts and ends the stepping. */
  const mark = () => {
    if (!place) return
    const passages = selectedPassages()
    const clicked = clickedMark()
    if (passages.length > 0) for (const one of passages) keep(one.part, (marks) => toggleMark(marks, one))
    else if (clicked) keep(clicked.part, (marks) => withoutMarkAt(marks, clicked.part, clicked.at))
    else if (reading) return setReading(null)
    else {
      const from = isShown('chart') ? 0 : words.findIndex(({ part }) => part === 'stem')
      if (from < 0 || words.length === 0) return
      document.getElementById(`q${at}`)?.focus({ preventScroll: true })
      return move(sentenceAt(words, from))
    }
    getSelection()?.removeAllRanges()
  }
  /** The keys while stepping. Says whether it took the key. */
  const onKey = (key: string, shift: boolean): boolean => {
    if (!reading) return false
    const step = (shift ? SHIFTED : STEPS)[key]
    if (step) move(stepped(words, reading, step))
    else if (key === 'Escape') setReading(null)
    else if (key === 'Enter' || key === ' ' || key === 'm') {
      const wish = passageOf(words, reading)
      if (wish) keep(wish.part, (marks) => toggleMark(marks, wish))
    } else return false
    return true
  }
  const pointed = reading && passageOf(words, reading)
  const shown = (part: Mark['part']) => ({
    marks: marksOf(part),
    reading: pointed?.part === part ? pointed : null,
  })
  return { chart: shown('chart'), stem: shown('stem'), isStepping: reading !== null, mark, onKey }
}
