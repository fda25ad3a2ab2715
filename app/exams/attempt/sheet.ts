import type { Response } from '#curriculum'
import type { AttemptEvent, Mark } from './attempt-event.ts'

/** The answer sheet as the log leaves it; all by place number. */
export interface Sheet {
  readonly answers: ReadonlyMap<number, Response>
  readonly flags: ReadonlySet<number>
  readonly struck: ReadonlyMap<number, ReadonlySet<number>>
  /** In the order of the last visit: the last one is where the candidate was. */
  readonly visited: ReadonlySet<number>
  /** Practice: places whose answer was checked. From then on their answer stands, whatever comes later. */
  readonly checked: ReadonlySet<number>
  /** Passages marked, and notes; the candidate's own, they never touch the score. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>
  readonly notes: ReadonlyMap<number, string>
}

/** Derives the answer sheet. The log is the truth; nothing else is kept that could disagree with it. */
export function sheetOf(events: readonly AttemptEvent[]): Sheet {
  const answers = new Map<number, Response>()
  const flags = new Set<number>()
  const struck = new Map<number, Set<number>>()
  const visited = new Set<number>()
  const checked = new Set<number>()
  const marks = new Map<number, readonly Mark[]>()
  const notes = new Map<number, string>()
  for (const event of events) {
    switch (event.kind) {
      case 'visited':
        visited.delete(event.place)
        visited.add(event.place)
        break
      case 'answered':
        if (checked.has(event.place) || event.overtaken) break
        if (event.response === null) answers.delete(event.place)
        else answers.set(event.place, event.response)
        break
      case 'flagged':
        flags.add(event.place)
        break
      case 'unflagged':
        flags.delete(event.place)
        break
      case 'struck':
        struck.set(event.place, new Set([...(struck.get(event.place) ?? []), event.option]))
        break
      case 'unstruck':
        struck.get(event.place)?.delete(event.option)
        break
      case 'checked':
        checked.add(event.place)
        break
      case 'marked':
        if (event.marks.length > 0) marks.set(event.place, event.marks)
        else marks.delete(event.place)
        break
      case 'noted':
        if (event.text === '') notes.delete(event.place)
        else notes.set(event.place, event.text)
        break
      case 'claim-begun':
        answers.set(event.place, { case: event.case })
        break
      case 'claim-graded':
        answers.set(event.place, { case: event.case, grade: event.grade })
        break
      case 'section-submitted':
      case 'section-reopened':
      case 'time-changed':
      case 'break-started':
      case 'break-ended':
      case 'break-skipped':
      case 'clock':
      case 'submitted':
      case 'abandoned':
        break
    }
  }
  return { answers, flags, struck, visited, checked, marks, notes }
}
