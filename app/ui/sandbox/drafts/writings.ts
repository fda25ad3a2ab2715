import type { CaseView, DraftDifference, DraftJson, LetterJson, Meeting, MoveJson, Said } from '#sandbox'
import { differencesOf, formSays, letterSays, meet } from '#sandbox'

/** Something that is written on a case's page: the form of an account, or its letter of appeal (null: none). */
export type Written =
  | { readonly kind: 'form'; readonly account: string; readonly now: DraftJson }
  | { readonly kind: 'letter'; readonly account: string; readonly now: LetterJson | null }

/** What is written here and not saved yet, with what was saved when it was begun; `since` missing: not known. */
export type Writing = Written & { readonly since?: Written }

/** A draft that another took the place of: it can be brought back. */
export type Aside = Written & { readonly whose: 'mine' | 'theirs' | 'left' }

/** Everything written here, by its key, and what was set aside, the newest first. */
export interface Writings {
  readonly typed: Readonly<Record<string, Writing>>
  readonly aside: readonly Aside[]
}
export const NOTHING_WRITTEN: Writings = { typed: {}, aside: [] }

/** So many are remembered beside the newest. */
const MOST_ASIDE = 10

export const keyOf = ({ kind, account }: Pick<Written, 'kind' | 'account'>): string => `${kind} ${account}`
export const saysOf = (one: Written): Said => (one.kind === 'form' ? formSays(one.now) : letterSays(one.now))

/** The same thing as it is saved; null: the case has no such account. */
export function savedOf(
  { claims }: Pick<CaseView, 'claims'>,
  one: Pick<Written, 'kind' | 'account'>,
): Written | null {
  const claim = claims.find(({ account }) => account === one.account)
  if (!claim) return null
  const { account } = claim
  return one.kind === 'form'
    ? { kind: 'form', account, now: claim.draft }
    : { kind: 'letter', account, now: claim.letter }
}

/** The move that saves what is written. */
export const saveMove = (one: Written): MoveJson =>
  one.kind === 'form'
    ? { do: 'write', account: one.account, draft: one.now }
    : { do: 'write-letter', account: one.account, letter: one.now }

type Saved = Pick<CaseView, 'claims'>

/** How what is written here meets what is saved. */
export function meetingOf(view: Saved, writing: Writing): Meeting {
  const saved = savedOf(view, writing)
  if (!saved) return 'same'
  return meet(writing.since ? saysOf(writing.since) : null, saysOf(writing), saysOf(saved))
}

/** Writes: what was saved when it was begun is remembered. */
export function written(all: Writings, view: Saved, now: Written): Writings {
  const key = keyOf(now)
  const begun = all.typed[key]
  const since = begun ? begun.since : savedOf(view, now)
  return { ...all, typed: { ...all.typed, [key]: { ...now, ...(since && { since }) } } }
}

/** What is written under a key is let go. */
export const withoutTyped = ({ typed, ...all }: Writings, key: string): Writings => {
  const { [key]: _, ...others } = typed
  return { ...all, typed: others }
}

/** A draft was saved as it then stood; what was typed on since is still to be saved, from there on. */
export function savedAs(all: Writings, saved: Written): Writings {
  const key = keyOf(saved)
  const writing = all.typed[key]
  if (!writing) return all
  return writing.now === saved.now
    ? withoutTyped(all, key)
    : { ...all, typed: { ...all.typed, [key]: { ...writing, since: saved } } }
}

/** A draft of this page and a newer one of another, with all that differs. */
export interface Clash {
  readonly key: string
  readonly mine: Writing
  readonly theirs: Written
  readonly differences: readonly DraftDifference[]
}

const besideSaved = (all: Writings, view: Saved): readonly Clash[] =>
  Object.entries(all.typed).flatMap(([key, mine]) => {
    const theirs = savedOf(view, mine)
    return theirs ? [{ key, mine, theirs, differences: differencesOf(saysOf(mine), saysOf(theirs)) }] : []
  })

/** What a person has to choose between. */
export const clashesIn = (all: Writings, view: Saved): readonly Clash[] =>
  besideSaved(all, view).filter(({ mine }) => meetingOf(view, mine) === 'differ')

/** What can no longer be saved, since the case is closed: whatever is written here and says something else. */
export const unsavedIn = (all: Writings, view: Saved): readonly Clash[] =>
  besideSaved(all, view).filter(({ differences }) => differences.length > 0)

const setAside = (all: Writings, one: Aside): Writings => ({
  ...all,
  aside: [one, ...all.aside].slice(0, MOST_ASIDE),
})

/** Mine counts; theirs can be brought back. */
export const keptMine = (all: Writings, { key, mine, theirs }: Clash): Writings =>
  setAside(
    { ...all, typed: { ...all.typed, [key]: { ...mine, since: theirs } } },
    { ...theirs, whose: 'theirs' },
  )

/** Theirs counts; mine can be brought back. */
export const takenTheirs = (all: Writings, { key, mine: { since: _, ...mine } }: Clash): Writings =>
  setAside(withoutTyped(all, key), { ...(mine as Written), whose: 'mine' })

/** What was set aside takes the place of what stands now, which is set aside in its turn. */
export function broughtBack(all: Writings, view: Saved, at: number): Writings {
  const { whose, ...back } = all.aside[at] ?? {}
  const one = back as Written
  const saved = whose && savedOf(view, one)
  if (!whose || !saved) return all
  const { since: _, ...stood } = { since: undefined, ...(all.typed[keyOf(one)] ?? saved) }
  const rest = { ...withoutTyped(all, keyOf(one)), aside: all.aside.filter((_one, i) => i !== at) }
  return setAside(written(rest, view, one), {
    ...(stood as Written),
    whose: whose === 'mine' ? 'theirs' : 'mine',
  })
}

export const forgotten = (all: Writings, at: number): Writings => ({
  ...all,
  aside: all.aside.filter((_, i) => i !== at),
})

/**
 * Takes over what earlier pages of this device have left behind. What is saved by now is let go; of two drafts of one
 * thing the second is set aside.
 */
export function takenOver(all: Writings, view: Saved, left: readonly Writings[]): Writings {
  let now = all
  for (const { typed, aside } of left) {
    for (const [key, writing] of Object.entries(typed)) {
      if (['same', 'theirs'].includes(meetingOf(view, writing))) continue
      const own = now.typed[key]
      if (!own) now = { ...now, typed: { ...now.typed, [key]: writing } }
      else if (differencesOf(saysOf(own), saysOf(writing)).length > 0) {
        const { since: _, ...draft } = writing
        now = setAside(now, { ...(draft as Written), whose: 'left' })
      }
    }
    now = { ...now, aside: [...now.aside, ...aside].slice(0, MOST_ASIDE) }
  }
  return now
}
