import type { Mark } from '../room-types.ts'

const byPlace = (a: Mark, b: Mark) => (a.part === b.part ? a.from - b.from : a.part < b.part ? -1 : 1)

/** Marks as a list without overlaps, in order. */
function united(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = []
  for (const mark of [...marks].sort(byPlace)) {
    const last = out.at(-1)
    if (last && last.part === mark.part && mark.from <= last.to)
      out[out.length - 1] = { ...last, to: Math.max(last.to, mark.to) }
    else out.push(mark)
  }
  return out
}

/** Marks a passage; one that is marked already, wholly, is freed. */
export function toggleMark(marks: readonly Mark[], wish: Mark): Mark[] {
  const isMarked = united(marks).some((m) => m.part === wish.part && m.from <= wish.from && wish.to <= m.to)
  if (!isMarked) return united([...marks, wish])
  return united(
    marks.flatMap((mark) => {
      if (mark.part !== wish.part || mark.to <= wish.from || mark.from >= wish.to) return [mark]
      const rest = [
        { ...mark, to: wish.from },
        { ...mark, from: wish.to },
      ]
      return rest.filter(({ from, to }) => from < to)
    }),
  )
}

/** Takes away every mark that touches the character at `at`. */
export const withoutMarkAt = (marks: readonly Mark[], part: Mark['part'], at: number): Mark[] =>
  marks.filter((mark) => mark.part !== part || at < mark.from || at >= mark.to)
