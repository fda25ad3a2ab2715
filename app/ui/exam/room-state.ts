import type { Response, Review } from '#curriculum'
import type { Mark, RoomAct, RoomSheet } from './room-types.ts'

/** The room as the candidate sees it: which question is open, and the sheet. */
export interface RoomState {
  readonly at: number
  readonly count: number
  readonly answers: Readonly<Record<number, Response>>
  readonly flags: ReadonlySet<number>
  readonly struck: Readonly<Record<number, readonly number[]>>
  readonly visited: ReadonlySet<number>
  readonly checked: Readonly<Record<number, Review>>
  readonly marks: Readonly<Record<number, readonly Mark[]>>
  readonly notes: Readonly<Record<number, string>>
}

const isPlace = (at: number | undefined, count: number): at is number =>
  at !== undefined && Number.isInteger(at) && at >= 1 && at <= count

/** Opens the room where it was asked to, otherwise on the first question that has no answer, so that a return goes on where it stopped. */
export function openSheet(sheet: RoomSheet, count: number): RoomState {
  let at = 1
  while (at < count && sheet.answers[at]) at++
  if (sheet.answers[at]) at = 1
  const last = sheet.visited.at(-1)
  return {
    at: isPlace(sheet.at, count)
      ? sheet.at
      : sheet.visited.length > 0 && last && !sheet.answers[last]
        ? last
        : at,
    count,
    answers: sheet.answers,
    flags: new Set(sheet.flags),
    struck: sheet.struck,
    visited: new Set(sheet.visited),
    checked: sheet.checked,
    marks: sheet.marks,
    notes: sheet.notes,
  }
}

/** The sheet of a room as it travels: what `openSheet` opens, and where. */
export const sheetOfRoom = (state: RoomState): RoomSheet => ({
  at: state.at,
  answers: state.answers,
  flags: [...state.flags],
  struck: state.struck,
  visited: [...state.visited],
  checked: state.checked,
  marks: state.marks,
  notes: state.notes,
})

const without = (set: ReadonlySet<number>, n: number): Set<number> => new Set([...set].filter((m) => m !== n))

/** The sheet after one act. Whatever the server would refuse (an answer to a checked question) changes nothing here. */
export function afterAct(state: RoomState, act: RoomAct): RoomState {
  if (act.kind === 'clock') return state
  const { place } = act
  switch (act.kind) {
    case 'visited':
      return { ...state, visited: new Set(state.visited).add(place) }
    case 'answered': {
      if (state.checked[place]) return state
      const { [place]: _, ...rest } = state.answers
      return { ...state, answers: act.response ? { ...rest, [place]: act.response } : rest }
    }
    case 'flagged':
      return { ...state, flags: new Set(state.flags).add(place) }
    case 'unflagged':
      return { ...state, flags: without(state.flags, place) }
    case 'struck': {
      const out = new Set([...(state.struck[place] ?? []), act.option])
      return { ...state, struck: { ...state.struck, [place]: [...out] } }
    }
    case 'unstruck':
      return {
        ...state,
        struck: { ...state.struck, [place]: (state.struck[place] ?? []).filter((o) => o !== act.option) },
      }
    case 'marked': {
      const { [place]: _, ...rest } = state.marks
      return { ...state, marks: act.marks.length > 0 ? { ...rest, [place]: act.marks } : rest }
    }
    case 'noted': {
      const { [place]: _, ...rest } = state.notes
      return { ...state, notes: act.text === '' ? rest : { ...rest, [place]: act.text } }
    }
    case 'checked':
      return state
  }
}

/** Says of a question in one word how it stands; the navigator shows it by shape as well. */
export function standing(state: RoomState, n: number): 'answered' | 'seen' | 'unseen' {
  if (state.answers[n]) return 'answered'
  return state.visited.has(n) ? 'seen' : 'unseen'
}

/** How many questions stand how. */
export function tally(state: RoomState): { answered: number; seen: number; unseen: number; flagged: number } {
  const found = { answered: 0, seen: 0, unseen: 0, flagged: state.flags.size }
  for (let n = 1; n <= state.count; n++) found[standing(state, n)]++
  return found
}

/** Whether two answers are the same, so that choosing what is chosen sends nothing. */
export const sameResponse = (a: Response | null | undefined, b: Response | null): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b)
