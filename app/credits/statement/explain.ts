import type { Parts } from '../rules/parts.ts'
import { creditsOf, shown } from '../rules/parts.ts'
import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'
import type { Contribution, CountedEntry } from './statement.ts'

const NOTHING: readonly Contribution[] = []

const inCredits = (credits: number): string => (credits === 1 ? '1 credit' : `${shown(credits)} credits`)

/** What entries give that serve the same requirements, and where those lead that serve one more. */
interface Served {
  readonly gives: readonly Contribution[]
  readonly more: Map<number, Served>
}

/** The explanations of one statement: many entries give the same to the same requirements, and share what is said of it. */
export class Explanations {
  readonly #asked: readonly Asked[]
  /** By credit. */
  readonly #served = new Map<Parts, Served>()
  readonly #whys = new Map<Parts, Map<string, string>>()

  /** @param asked the requirements of the statement */
  constructor(asked: readonly Asked[]) {
    this.#asked = asked
  }

  /** What an entry gives to each of the requirements that it serves. @param serves asked of each by its place */
  given(counted: Parts, serves: (requirement: Asked, place: number) => boolean): readonly Contribution[] {
    if (counted === 0) return NOTHING
    let served = this.#from(counted)
    for (let place = 0; place < this.#asked.length; place++) {
      const requirement = this.#asked[place]
      if (requirement === undefined || !serves(requirement, place)) continue
      const known = served.more.get(place)
      const next: Served = known ?? {
        gives: [...served.gives, contribution(requirement, counted)],
        more: new Map(),
      }
      if (known === undefined) served.more.set(place, next)
      served = next
    }
    return served.gives
  }

  #from(counted: Parts): Served {
    const known = this.#served.get(counted)
    if (known !== undefined) return known
    const made = { gives: NOTHING, more: new Map<number, Served>() }
    this.#served.set(counted, made)
    return made
  }

  /** An entry as the statement shows it: what it counted for and why, or why it did not. */
  explain(one: Judged, contributions: readonly Contribution[]): CountedEntry {
    const { entry, reason, how, counted } = one
    const { id } = entry
    if (counted === 0) return { id, counted: false, credits: 0, why: how, reason, contributions }
    const why = reason === 'counted' ? this.#why(counted, how) : how
    return { id, counted: true, credits: creditsOf(counted), why, reason, contributions }
  }

  #why(counted: Parts, how: string): string {
    let whys = this.#whys.get(counted)
    if (whys === undefined) {
      whys = new Map()
      this.#whys.set(counted, whys)
    }
    let why = whys.get(how)
    if (why === undefined) {
      why = `${inCredits(creditsOf(counted))}: ${how}`
      whys.set(how, why)
    }
    return why
  }
}

function contribution({ id, title }: Asked, counted: Parts): Contribution {
  const credits = creditsOf(counted)
  const toward = id === 'total' ? ' toward the total.' : ` toward: ${title}.`
  return { requirement: id, credits, why: `${inCredits(credits)}${toward}` }
}
