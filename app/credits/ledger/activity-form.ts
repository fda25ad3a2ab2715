import type { Activity } from './activity.ts'
import { addUpAgenda } from './agenda.ts'

/** A form's texts by name; a name may come several times. */
export type Typed = Readonly<Record<string, readonly string[]>>

const textOf = (typed: Typed, name: string): string => (typed[name]?.[0] ?? '').trim()
const wordsOf = (typed: Typed, name: string): string | undefined => textOf(typed, name) || undefined

/** A number as it was typed; what is none stays a text, so that it is refused as such. */
function numberOf(text: string): number | string | undefined {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return undefined
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

/**
 * An activity from the fields of its form, not parsed yet. Minutes that were left empty are taken from the agenda, and
 * what was earned is what was offered.
 */
export function readActivityForm(typed: Typed): Record<string, unknown> {
  const agenda = addUpAgenda(textOf(typed, 'agenda')).minutes || undefined
  const minutesOffered = numberOf(textOf(typed, 'minutesOffered')) ?? agenda
  return {
    kind: textOf(typed, 'kind'),
    title: textOf(typed, 'title'),
    provider: textOf(typed, 'provider'),
    issuer: wordsOf(typed, 'issuer') ?? null,
    startedOn: wordsOf(typed, 'startedOn'),
    completedOn: textOf(typed, 'completedOn'),
    minutesOffered,
    minutesEarned: numberOf(textOf(typed, 'minutesEarned')) ?? minutesOffered,
    delivery: textOf(typed, 'delivery'),
    place: wordsOf(typed, 'place'),
    instructor: wordsOf(typed, 'instructor'),
    approvals: approvalsOf(typed),
    topics: [...(typed.topics ?? [])],
    wordCount: numberOf(textOf(typed, 'wordCount')),
    appliesTo: [...(typed.appliesTo ?? [])],
    note: wordsOf(typed, 'note'),
  }
}

function approvalsOf(typed: Typed): unknown[] {
  const { approvalBoard = [], approvalNumber = [], approvalCredits = [] } = typed
  return approvalNumber.flatMap((number, i) => {
    const board = approvalBoard[i] ?? ''
    const credits = numberOf(approvalCredits[i] ?? '')
    if (board === '' && number.trim() === '' && credits === undefined) return []
    return [{ board, number: number.trim() || undefined, credits }]
  })
}

/** The same the other way round: the fields of a form that says what an activity says. */
export function typedOfActivity(activity: Partial<Activity>): Typed {
  const { topics = [], appliesTo = [], approvals = [], ...rest } = activity
  const plain = Object.entries(rest).flatMap(([name, value]): [string, string[]][] =>
    value === undefined || value === null ? [] : [[name, [String(value)]]],
  )
  return {
    ...Object.fromEntries(plain),
    topics,
    appliesTo,
    approvalBoard: approvals.map(({ board }) => board),
    approvalNumber: approvals.map(({ number }) => number ?? ''),
    approvalCredits: approvals.map(({ credits }) => (credits === undefined ? '' : String(credits))),
  }
}

/** What the fields are called on pages. */
export const ACTIVITY_LABELS: Readonly<Record<string, string>> = {
  kind: 'Kind',
  title: 'Title',
  provider: 'Provider',
  issuer: 'Whose own event it was',
  startedOn: 'Began on',
  completedOn: 'Completed on',
  minutesOffered: 'Minutes offered',
  minutesEarned: 'Minutes earned',
  delivery: 'Delivery',
  place: 'Place',
  instructor: 'Instructor',
  approvals: 'Approvals',
  topics: 'Topics',
  wordCount: 'Words written',
  appliesTo: 'Credentials it is for',
  note: 'Note',
  reason: 'Reason',
  despite: 'Why it is not the same',
  files: 'Files',
}

const SENTENCES: Readonly<Record<string, string>> = {
  kind: 'choose what kind of activity it was',
  title: 'write the title as the certificate prints it, in at most 300 characters',
  provider: 'write who taught or published it, in at most 200 characters',
  issuer: 'choose one of the boards, or nobody’s',
  minutesOffered: 'write minutes as a whole number, or put in an agenda',
  minutesEarned: 'write minutes as a whole number',
  delivery: 'choose how it was delivered',
  place: 'at most 200 characters',
  instructor: 'at most 200 characters',
  approvals: 'choose the board of each number, and write credits in quarters, as 1.25',
  topics: 'choose at most 20',
  wordCount: 'write a whole number',
  appliesTo: 'choose among the credentials you hold',
  note: 'at most 1,000 characters',
  key: 'this page is out of date: load it again',
}

/** The fault's fields with sentences for people in the place of the schema's own. */
export function fieldSentences(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, say]) => [
      name,
      /^(Invalid|Too |Expected|Unrecognized)/.test(say) ? (SENTENCES[name] ?? say) : say,
    ]),
  )
}
