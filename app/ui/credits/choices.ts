import type { Ledger, RuleSet } from '#credits'
import { folded, typedOfActivity } from '#credits'
import { dayInWords } from '#kernel/time.ts'

/** What the forms of the ledger offer: boards with their credentials and topics, as the rule files name them. */
export interface BoardChoice {
  readonly id: string
  readonly name: string
}
export interface CredentialChoice {
  readonly id: string
  /** "AAPC CPB". */
  readonly name: string
  readonly title: string
}
export interface TopicChoice {
  readonly id: string
  readonly title: string
}

/** An activity of before, whose details may be taken over for another of the same title or number. */
export interface PastChoice {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly numbers: readonly string[]
  /** Form fields, as the form itself would send them. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

export interface ActivityChoices {
  readonly boards: readonly BoardChoice[]
  readonly credentials: readonly CredentialChoice[]
  readonly topics: readonly TopicChoice[]
  readonly past: readonly PastChoice[]
}

const MOST_PAST = 200
/** What another activity of the same title may take over; its day, its files and its number's credits are its own. */
const TAKEN = [
  ...['title', 'provider', 'kind', 'delivery', 'issuer', 'minutesOffered', 'minutesEarned', 'place'],
  ...['instructor', 'topics', 'appliesTo', 'approvalBoard', 'approvalNumber', 'approvalCredits'],
]

/** What the forms offer a person: every board, the credentials they hold, those boards' topics, what they logged before. */
export function choicesOf(sets: readonly RuleSet[], ledger: Ledger): ActivityChoices {
  const held = new Set(ledger.holdings.map(({ credential }) => credential))
  const own = sets.filter(({ credentials }) => credentials.some(({ id }) => held.has(id)))
  const topics = new Map(own.flatMap((set) => set.topics.map((topic) => [topic.id, topic] as const)))
  const past = new Map<string, PastChoice>()
  for (const { entry } of ledger.lines.toReversed()) {
    const { title, completedOn, approvals } = entry.activity
    if (entry.reversed || past.has(folded(title)) || past.size >= MOST_PAST) continue
    const typed = typedOfActivity(entry.activity)
    const fields = Object.fromEntries(TAKEN.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])))
    const numbers = approvals.flatMap(({ number }) => (number === undefined ? [] : [number]))
    past.set(folded(title), { id: entry.id, title, on: dayInWords(completedOn), numbers, fields })
  }
  return {
    boards: sets.map(({ board, name }) => ({ id: board, name })),
    credentials: own.flatMap(({ name: board, credentials }) =>
      credentials
        .filter(({ id }) => held.has(id))
        .map(({ id, name, title }) => ({
          id,
          name: name.startsWith(board) ? name : `${board} ${name}`,
          title,
        })),
    ),
    topics: [...topics.values()].sort((a, b) => a.title.localeCompare(b.title)),
    past: [...past.values()],
  }
}

/** What a credential is called; its id where no rule file names it. */
export function credentialName(sets: readonly Pick<RuleSet, 'name' | 'credentials'>[], id: string): string {
  for (const { name: board, credentials } of sets) {
    const found = credentials.find((one) => one.id === id)
    if (found) return calledBy(board, found.name)
  }
  return id
}

/** "AMBA CMRS": the board by its short name, where its name gives one in brackets. */
function calledBy(board: string, name: string): string {
  const short = /\(([^)]+)\)/.exec(board)?.[1] ?? board
  return name.startsWith(short) ? name : `${short} ${name}`
}
