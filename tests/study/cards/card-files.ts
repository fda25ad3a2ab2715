import type { Database } from '#db'
import { publishFiles, SMALL } from '../small-catalogue.ts'

const card = (id: string, front: string) =>
  `  - { id: ${id}, front: ${front}, back: "What ${front} is", example: "Where ${front} is met" }\n`

/** A file of so many cards of an objective, `a01` and on. */
export const cardFile = (objective: string, prefix: string, many: number): string =>
  `topic: Cards\ndefaults: { kind: term, objective: ${objective}, source: A public source }\ncards:\n${Array.from(
    { length: many },
    (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`,
  )
    .map((id) => card(`card-${id}`, id))
    .join('')}`

/** The small catalogue with 24 cards of terminology and 6 of insurance. */
export const WITH_CARDS: Readonly<Record<string, string>> = {
  ...SMALL,
  'cards/terminology/words.yaml': cardFile('terminology.word-parts', 'a', 24),
  'cards/insurance/payers.yaml': cardFile('insurance.payers', 'b', 6),
}

/** Publishes it. */
export const publishCards = (db: Database, files = WITH_CARDS) => publishFiles(db, files)
