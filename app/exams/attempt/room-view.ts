import type { Item, ItemView, Response, Review } from '#curriculum'
import { reviewOf, viewOf } from '#curriculum'
import type { Millis } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import type { Overdue, Sectioned } from '../blueprint/blueprint.ts'
import { questionOf } from '../scoring/judge-questions.ts'
import type { BreakPoint } from '../time/break-points.ts'
import type { TimeView } from '../time/time-view.ts'
import type { Mark } from './attempt-event.ts'
import type { AttemptMode, AttemptState } from './attempt-state.ts'
import type { Sheet } from './sheet.ts'

/** One question as the room shows it: what may leave of it, nothing else. */
export interface RoomPlace {
  readonly n: number
  readonly section: string
  readonly view: ItemView
  /** The chart of its case. */
  readonly chartHtml: string | null
  /** Equal for the questions of one case; says nothing else. */
  readonly caseId: string | null
}

/** The answer sheet as it travels. `visited` is in the order of the last visit. */
export interface RoomSheet {
  /** Where to open, when that was asked for. */
  readonly at?: number | undefined
  readonly answers: Readonly<Record<number, Response>>
  readonly flags: readonly number[]
  readonly struck: Readonly<Record<number, readonly number[]>>
  readonly visited: readonly number[]
  readonly checked: Readonly<Record<number, Review>>
  readonly marks: Readonly<Record<number, readonly Mark[]>>
  readonly notes: Readonly<Record<number, string>>
}

/** Everything the exam room needs to open, or to open again on another device. */
export interface RoomView {
  readonly attemptId: string
  readonly examId: string
  readonly title: string
  readonly mode: AttemptMode
  readonly state: AttemptState
  readonly startedAt: number
  readonly limitMs: number | null
  readonly remainingMs: Millis | null
  /** Of what the time is made, breaks, and which answers stand. */
  readonly time: TimeView
  readonly largerText: boolean
  readonly budgetMsPerItem: number | null
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly places: readonly RoomPlace[]
  readonly sheet: RoomSheet
  /** How many events the sheet was made of: what this page has seen. */
  readonly seen: number
  /** Places whose answers stand: readable, not answerable. As `frozenText` writes them. */
  readonly frozen: string
  /** Set when the exam is worked section by section: what submitting a section means. */
  readonly submission: Sectioned['submission'] | null
  /** What becomes of it when the time is over, and how long what was done before may still arrive; null without a limit. */
  readonly atZero: {
    readonly policy: Overdue['policy']
    readonly words: string
    readonly arrivalGraceMs: number
  } | null
  /** Breaks the exam offers, by place. */
  readonly breaks: readonly BreakPoint[]
  /** Books the candidate may use. */
  readonly openBook: readonly string[]
}

/** The questions of a form, by what may leave of each: no id of an item or case does. */
export function roomPlaces(form: Form, itemOf: (revision: string) => Item): readonly RoomPlace[] {
  const cases = new Map<string, string>()
  return form.places.map((place) => {
    const { item, chartHtml, caseId } = questionOf(place, itemOf)
    if (caseId !== null && !cases.has(caseId)) cases.set(caseId, `case-${cases.size + 1}`)
    const shown = caseId === null ? null : (cases.get(caseId) ?? null)
    return { n: place.n, section: place.section, view: viewOf(item, place.order), chartHtml, caseId: shown }
  })
}

/**
 * The sheet as it travels: only a checked question brings its review along.
 * @param names what misconceptions are called
 */
export function roomSheet(
  form: Form,
  itemOf: (revision: string) => Item,
  sheet: Sheet,
  names: ReadonlyMap<string, string> = new Map(),
): RoomSheet {
  const checked = form.places
    .filter(({ n }) => sheet.checked.has(n))
    .map((place) => {
      const response = sheet.answers.get(place.n) ?? null
      return [place.n, reviewOf(questionOf(place, itemOf).item, place.order, response, names)] as const
    })
  const struck = [...sheet.struck].filter(([, options]) => options.size > 0)
  return {
    answers: Object.fromEntries(sheet.answers),
    flags: [...sheet.flags].sort((a, b) => a - b),
    struck: Object.fromEntries(struck.map(([n, options]) => [n, [...options].sort((a, b) => a - b)])),
    visited: [...sheet.visited],
    checked: Object.fromEntries(checked),
    marks: Object.fromEntries(sheet.marks),
    notes: Object.fromEntries(sheet.notes),
  }
}
