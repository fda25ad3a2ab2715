import type { ContentFile, LocatedLesson, WrittenNames } from './content.ts'
import { kindOf } from './kind-of.ts'
import type { LoadedBank } from './load-bank.ts'
import type { LoadedCards } from './load-cards.ts'

/** The last folder and the file of a path, without the file's ending. */
const lastTwo = (path: string): string =>
  path
    .replace(/\.[a-z]+$/, '')
    .split('/')
    .slice(-2)
    .join('/')

/** Collects every name of the tree. */
export function writtenNames(
  files: readonly ContentFile[],
  banks: ReadonlyMap<string, LoadedBank>,
  decks: ReadonlyMap<string, LoadedCards>,
  lessons: readonly LocatedLesson[],
): WrittenNames {
  const named = (kind: string) =>
    files.filter(({ path }) => kindOf(path) === kind).map(({ path }) => lastTwo(path))
  return {
    items: new Set([...banks.values()].flatMap((bank) => bank.names)),
    cards: new Set([...decks.values()].flatMap((deck) => deck.names)),
    lessons: new Set([
      ...named('lesson'),
      ...lessons.flatMap(({ front, slug }) => (front.section === '' ? [] : [`${front.section}/${slug}`])),
    ]),
    exams: new Set(named('exam').map((path) => path.replace(/^.*\//, ''))),
    unnamed: new Set([...banks, ...decks].flatMap(([path, { unnamed }]) => (unnamed ? [path] : []))),
  }
}
