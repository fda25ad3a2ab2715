import { creditsOf, shown } from '../rules/parts.ts'
import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'
import type { Contribution, CountedEntry } from './statement.ts'

const NOTHING: readonly Contribution[] = []

const inCredits = (credits: number): string => (credits === 1 ? '1 credit' : `${shown(credits)} credits`)

/** Contributions of one statement: many entries give the same to the same requirement, and share what is said of it. */
export class Contributions {
  readonly #made = new Map<Asked, Map<number, Contribution>>()

  of(asked: Asked, credits: number): Contribution {
    const known = this.#made.get(asked) ?? new Map<number, Contribution>()
    this.#made.set(asked, known)
    const found = known.get(credits)
    if (found !== undefined) return found
    const toward = asked.id === 'total' ? ' toward the total.' : ` toward: ${asked.title}.`
    const made = { requirement: asked.id, credits, why: `${inCredits(credits)}${toward}` }
    known.set(credits, made)
    return made
  }
}

/** What an entry gives to each of the requirements that it serves. */
export function given(
  one: Judged,
  asked: readonly Asked[],
  serves: (requirement: Asked) => boolean,
  contributions: Contributions,
): readonly Contribution[] {
  if (one.counted === 0) return NOTHING
  const credits = creditsOf(one.counted)
  const gives: Contribution[] = []
  for (const requirement of asked) if (serves(requirement)) gives.push(contributions.of(requirement, credits))
  return gives
}

/** An entry as the statement shows it: what it counted for and why, or why it did not. */
export function explain(one: Judged, contributions: readonly Contribution[]): CountedEntry {
  const { entry, reason, how, counted } = one
  const { id } = entry
  if (counted === 0) return { id, counted: false, credits: 0, why: how, reason, contributions }
  const credits = creditsOf(counted)
  const why = reason === 'counted' ? `${inCredits(credits)}: ${how}` : how
  return { id, counted: true, credits, why, reason, contributions }
}
