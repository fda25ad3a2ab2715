import type { Claim } from '../../claim/claim.ts'
import { no, ok } from '../../claim/outcome.ts'
import type { ClaimFault } from '../../claim/read-claim.ts'
import { readClaim } from '../../claim/read-claim.ts'
import type { AttachedSet } from '../guide/attach.ts'
import { loopsOf } from '../guide/check-set.ts'
import { loopIn, loopsIn, segmentIn, valueIn } from '../guide/pick.ts'
import type { ClaimPlaces } from './places.ts'
import { NO_PLACES, PlaceNotes, placesWhenAsked } from './places.ts'
import type { ClaimLoops } from './read-claim-loop.ts'
import { claimIn } from './read-claim-loop.ts'
import { SharedParties } from './shared-parties.ts'

/** One claim of a file. */
export interface ReadClaim {
  /** `null` when something in it is no amount, no day or too long; `faults` says what, in words and as a path. */
  readonly claim: Claim | null
  readonly faults: readonly ClaimFault[]
  /** CLM01, also where the claim could not be read. */
  readonly id: string
  readonly places: ClaimPlaces
  /** Segments of the claim that our claim has no place for (ambulance, forms …): name and number in the set. */
  readonly unread: readonly { readonly segment: string; readonly position: number }[]
}

/** A file of professional claims. */
export interface ProfessionalClaims {
  readonly kind: '837P'
  /** BHT03. */
  readonly batch: string
  readonly submitter: { readonly name: string; readonly id: string }
  readonly receiver: { readonly name: string; readonly id: string }
  readonly claims: readonly ReadClaim[]
}

/** The claims of a set in their order, each with the loops it stands in. */
export function claimLoopsIn(attached: AttachedSet): readonly ClaimLoops[] {
  return loopsIn(attached.root, '2000A').flatMap((billing) =>
    loopsIn(billing, '2000B').flatMap((subscriber) => [
      ...loopsIn(subscriber, '2300').map((claim) => ({ billing, subscriber, dependent: undefined, claim })),
      ...loopsIn(subscriber, '2000C').flatMap((dependent) =>
        loopsIn(dependent, '2300').map((claim) => ({ billing, subscriber, dependent, claim })),
      ),
    ]),
  )
}

const NUMBERLESS: readonly ClaimFault[] = [
  { path: 'id', message: 'The claim has no account number (CLM01).' },
]

/** So many claims of a set are told of that cannot be read; a file may hold very many, and telling is what costs. */
const MOST_UNREADABLE = 100
const NOT_TRIED: readonly ClaimFault[] = [
  { path: '', message: `${MOST_UNREADABLE} claims of this file cannot be read; this one was not tried.` },
]

function typedClaim(
  loops: ClaimLoops,
  notes: PlaceNotes,
  shared: SharedParties,
): ReturnType<typeof readClaim> {
  const quick = shared.claim(loops, notes)
  return quick ? ok(quick) : readClaim(claimIn(loops, notes))
}

function readOne(
  loops: ClaimLoops,
  text: string,
  notes: PlaceNotes,
  shared: SharedParties,
  isTried: boolean,
): ReadClaim {
  const id = valueIn(segmentIn(loops.claim, 'CLM'), 1) ?? ''
  // Without a number there is nothing to read: it is not tried, for a file may hold very many such.
  const isNumberless = id === ''
  const read = isNumberless ? no(NUMBERLESS) : isTried ? typedClaim(loops, notes, shared) : no(NOT_TRIED)
  const unread: ReadClaim['unread'][number][] = []
  for (const { segments } of loopsOf(loops.claim))
    for (const { segment } of segments)
      if (!notes.used.has(segment)) unread.push({ segment: segment.id, position: segment.position })
  return {
    claim: read.ok ? read.value : null,
    faults: read.ok ? [] : read.fault,
    id,
    places: isNumberless
      ? NO_PLACES
      : placesWhenAsked((all) => {
          claimIn(loops, all)
        }, text),
    unread,
  }
}

/** Reads a set of professional claims. @param text the whole text, in which places are counted */
export function readProfessional(attached: AttachedSet, text: string): ProfessionalClaims {
  const { root } = attached
  const end = (id: string) => {
    const name = segmentIn(loopIn(root, id), 'NM1')
    return { name: valueIn(name, 3) ?? '', id: valueIn(name, 9) ?? '' }
  }
  let unreadable = 0
  const shared = new SharedParties()
  // One for all claims: which segment was used is asked of each of them once.
  const notes = new PlaceNotes(false)
  return {
    kind: '837P',
    batch: valueIn(segmentIn(root, 'BHT'), 3) ?? '',
    submitter: end('1000A'),
    receiver: end('1000B'),
    claims: claimLoopsIn(attached).map((loops) => {
      const read = readOne(loops, text, notes, shared, unreadable < MOST_UNREADABLE)
      if (read.claim === null) unreadable += 1
      return read
    }),
  }
}
