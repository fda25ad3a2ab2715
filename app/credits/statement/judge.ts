import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { earlierDay } from '../calendar/day.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { Holding } from '../ledger/holding.ts'
import type { Refusal } from '../rules/accepted.ts'
import { refusalOf } from '../rules/accepted.ts'
import type { Worths } from '../rules/credit-of.ts'
import { isInDomain } from '../rules/domains.ts'
import { isOwn } from '../rules/issuer-minimum.ts'
import type { Seen } from '../rules/multiplier.ts'
import type { Parts } from '../rules/parts.ts'
import { NONE } from '../rules/parts.ts'
import { sinceOf } from '../rules/reinstatement.ts'
import { servedOf } from '../rules/sharing.ts'
import { placeOf } from './in-cycle.ts'
import type { Judged, Reason } from './judged.ts'
import type { Scene } from './scene.ts'

const judgedAs = (entry: LedgerEntry, reason: Reason, worth: Parts, how: string): Judged => ({
  entry,
  reason,
  worth,
  how,
  isOwn: false,
  isWithin: false,
  counted: NONE,
})

const no = (entry: LedgerEntry, reason: Reason, how: string): Judged => judgedAs(entry, reason, NONE, how)

/** The holdings of the statement that an entry is to serve; one that names none serves any. */
const appliedTo = ({ held }: Scene, { activity }: LedgerEntry): readonly Holding[] => {
  if (activity.appliesTo.length === 0) return held
  return held.filter(({ credential }) => activity.appliesTo.includes(credential))
}

const why = (refusal: Refusal, { version }: Scene, { activity, evidence }: LedgerEntry): string => {
  switch (refusal) {
    case 'not-accepted':
      return `The board does not accept this kind of activity (${activity.kind.replaceAll('-', ' ')}).`
    case 'not-approved':
      return 'The board counts its own programs and those it has approved, and no approval of this one is recorded. If the certificate prints one, add it.'
    case 'too-short':
      return `An article must have ${version.accepted.articleWords?.value?.toLocaleString('en-US')} words; ${
        activity.wordCount === undefined
          ? 'its length is not recorded.'
          : `this one has ${activity.wordCount.toLocaleString('en-US')}.`
      }`
    case 'no-evidence':
      return `It is ${evidence}; the board wants it ${version.accepted.evidence?.value} before it counts. Attach its certificate.`
  }
}

/** Why an entry was taken out of the ledger, whatever the rules. */
function withdrawn(entry: LedgerEntry): Judged | null {
  const { reversed, denied } = entry
  if (reversed) return no(entry, 'reversed', `Taken back on ${dayInWords(reversed.on)}: ${reversed.reason}`)
  if (denied) return no(entry, 'denied', `An auditor denied it on ${dayInWords(denied.on)}: ${denied.reason}`)
  return null
}

/** Why the day of an entry keeps it out of this statement, or what is to be said of it. */
function ofItsDay(scene: Scene, entry: LedgerEntry, served: readonly Holding[]): Judged | string {
  const day = entry.activity.completedOn
  if (day > scene.asOf)
    return no(
      entry,
      'not-yet',
      `${dayInWords(day)} is after ${dayInWords(scene.asOf)}, the day of this statement.`,
    )
  const since = served === scene.held ? scene.anchors.since : served.map(sinceOf).reduce(earlierDay)
  if (day < since)
    return no(
      entry,
      'before-certification',
      `${dayInWords(day)} is before ${dayInWords(since)}, from when the credential is held.`,
    )
  const joined = membership(scene, served)
  if (joined !== null && day < joined)
    return no(
      entry,
      'before-membership',
      `${dayInWords(day)} is before ${dayInWords(joined)}, when the membership began.`,
    )
  const place = placeOf(scene, entry)
  return place.isIn ? place.why : no(entry, place.reason, place.why)
}

function membership({ version }: Scene, served: readonly Holding[]): CalendarDay | null {
  if (version.accepted.sinceMembership?.value !== true) return null
  const days = served.flatMap(({ memberSince }) => (memberSince === undefined ? [] : [memberSince]))
  return days.length < served.length || days.length === 0 ? null : days.reduce(earlierDay)
}

/** With exclusive credit, the credential of the board that took the entry when it is another than this statement's. */
function takenBy(
  { set, holdings }: Scene,
  { activity }: LedgerEntry,
  boardHoldings: readonly Holding[],
): string | null {
  if (set.scope.value === 'board' || set.sharing.value !== 'exclusive') return null
  const able = boardHoldings
    .filter((one) => sinceOf(one) <= activity.completedOn)
    .map(({ credential }) => credential)
  const [served] = servedOf('exclusive', activity.appliesTo, able)
  return served === undefined || holdings.some(({ credential }) => credential === served) ? null : served
}

/**
 * What an entry is worth to this statement when it stands alone; duplicates and caps come after.
 *
 * @param boardHoldings all of the board's holdings, longest held first
 * @param worths those of this statement
 */
export function judge(
  scene: Scene,
  entry: LedgerEntry,
  boardHoldings: readonly Holding[],
  worths: Worths,
): Judged {
  const { activity } = entry
  const gone = withdrawn(entry)
  if (gone) return gone
  const served = appliedTo(scene, entry)
  if (served.length === 0)
    return no(entry, 'not-applied', `It is to serve ${activity.appliesTo.join(', ')} only.`)
  const said = ofItsDay(scene, entry, served)
  if (typeof said !== 'string') return said
  const other = takenBy(scene, entry, boardHoldings)
  if (other !== null)
    return no(
      entry,
      'exclusive-elsewhere',
      `It serves ${other}, and with this board one activity serves one credential.`,
    )
  if (!scene.version.total)
    return no(entry, 'not-accepted', 'This credential is renewed by an exam; no credit is asked for.')
  const seen = seenBy(scene, entry)
  const refusal = refusalOf(scene.version.accepted, entry, seen.isApproved)
  if (refusal !== null) return no(entry, refusal, why(refusal, scene, entry))
  return valued(scene, entry, seen, said, worths)
}

interface SeenBy extends Seen {
  readonly printed: number | undefined
}

/** What the board sees in an activity: whether it is its own or approved, and the credits it printed. */
function seenBy({ self, set }: Scene, { activity }: LedgerEntry): SeenBy {
  const approval = activity.approvals.find(({ board }) => board === set.board || self.issuers.has(board))
  const own = isOwn(self, activity)
  return { activity, isOwn: own, isApproved: own || approval !== undefined, printed: approval?.credits }
}

function valued(
  { version, domains }: Scene,
  entry: LedgerEntry,
  seen: SeenBy,
  said: string,
  worths: Worths,
): Judged {
  const worth = worths.of(version.credit, version.multipliers, seen.printed, seen)
  if (worth === null)
    return no(
      entry,
      'unknown-credit',
      'How many minutes make a credit is not known, and the certificate prints no credits.',
    )
  if (worth.parts === 0) return no(entry, 'no-credit', `It comes to no credit: ${worth.how}`)
  const judged = judgedAs(entry, 'counted', worth.parts, said === '' ? worth.how : worth.how + said)
  judged.isOwn = seen.isOwn
  judged.isWithin = domains === null || isInDomain(domains, entry.activity.topics)
  return judged
}
