/** One line of a timed agenda. */
export interface Session {
  readonly text: string
  readonly minutes: number
  /** False: a break, a meal, registration: boards leave them out. */
  readonly counts: boolean
}

export interface AgendaTime {
  readonly sessions: readonly Session[]
  /** Teaching time in all; what runs at the same time counts once. */
  readonly minutes: number
  /** Lines in which no span of time was found. */
  readonly unread: readonly string[]
}

/** What AMBA's provider form, like most, leaves out of credit: registration, breaks, tours (ambanet.net, pre-approval). */
const LEFT_OUT =
  /\b(break|lunch|breakfast|dinner|coffee|registration|check-?in|tours?|networking|reception|exhibits?|exhibit hall)\b/i

const TIME = /(\d{1,2})(?::(\d{2}))?\s*(?:([ap])\.?(?:m\.?)?(?![a-z]))?/
const SPAN = new RegExp(`(?:^|\\s)${TIME.source}\\s*(?:-|–|—|to|until)\\s*${TIME.source}`, 'i')

const NOON = 720
const DAY = 1440

/**
 * Adds up a timed agenda, a session a line: "9:00–9:50 Modifiers", "1:15 pm to 2:30 pm Appeals". Without am or pm the
 * day goes on: a session that would begin before the one above it began is in the afternoon.
 */
export function addUpAgenda(text: string): AgendaTime {
  const sessions: Session[] = []
  const unread: string[] = []
  const spans: [number, number][] = []
  let before = 0
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const span = spanOf(line, before)
    if (!span) {
      unread.push(line)
      continue
    }
    const [from, to] = span
    before = from
    const counts = !LEFT_OUT.test(line)
    sessions.push({ text: line, minutes: to - from, counts })
    if (counts) spans.push([from, to])
  }
  return { sessions, minutes: covered(spans), unread }
}

function spanOf(line: string, before: number): [number, number] | null {
  const found = SPAN.exec(line)
  if (!found) return null
  const [, h1 = '', m1 = '0', half1 = '', h2 = '', m2 = '0', half2 = ''] = found
  // "9 to 10" without a colon or half of the day may as well be a number of people.
  if (!found[2] && !found[5] && !half1 && !half2) return null
  const end = timeOf(h2, m2, half2)
  const start = timeOf(h1, m1, half1 || (half2 && laterHalf(h1, h2, half2)))
  if (start === null || end === null) return null
  const from = !half1 && !half2 && start < before && start < NOON ? start + NOON : start
  const to = !half2 && end <= from && end + NOON > from ? end + NOON : end
  return to > from && to <= DAY ? [from, to] : null
}

/** "11:30 to 12:45 pm": the half of the day is the end's, unless the beginning would then be after it. */
const laterHalf = (h1: string, h2: string, half2: string): string =>
  half2.toLowerCase() === 'p' && Number(h1) % 12 > Number(h2) % 12 ? 'a' : half2

function timeOf(hour: string, minute: string, half: string): number | null {
  const [h, m] = [Number(hour), Number(minute)]
  if (m > 59 || h > 24 || (half !== '' && (h < 1 || h > 12))) return null
  if (half === '') return h * 60 + m
  return (h % 12) * 60 + m + (half.toLowerCase() === 'p' ? NOON : 0)
}

/** How many minutes spans cover together. */
function covered(spans: readonly (readonly [number, number])[]): number {
  let [sum, reached] = [0, 0]
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}
