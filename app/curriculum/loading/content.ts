import type { Root } from 'mdast'
import type { AuthoredCard } from '../cards/card.ts'
import type { Spot } from '../checks/fault.ts'
import type { AuthoredItem } from '../items/item.ts'
import type { PlainItem } from '../items/plain-item.ts'
import type { Path } from '../items/prose.ts'
import type { FrontMatter } from '../lessons/front-matter.ts'
import type { ObjectivesFile } from '../sections/objectives-file.ts'
import type { PreparedTemplate } from '../templates/prepare-template.ts'

/** A file of the content tree; `path` is relative to its root and written with `/`. */
export interface ContentFile {
  readonly path: string
  readonly text: string
}

type At = (path: Path) => Spot
/** The place at which a field is written that may come from the defaults of the bank. */
type WrittenAt = (field: string) => Spot

/** A record that means to be an item or a part, whether or not it fits its schema. */
export interface RawItem {
  readonly raw: Readonly<Record<string, unknown>>
  readonly file: string
  readonly at: At
}

export interface LocatedItem {
  readonly item: AuthoredItem
  readonly file: string
  /** First and last line in its file. */
  readonly lines: readonly [number, number]
  readonly at: At
  readonly writtenAt: WrittenAt
  /** The template it was drawn from; missing: somebody wrote it. */
  readonly template?: string
}

/** A template that can be drawn from. */
export interface LocatedTemplate extends Omit<LocatedItem, 'item' | 'template'> {
  readonly prepared: PreparedTemplate
}

/** One question: a plain item, or a part of a case. */
export interface LocatedQuestion {
  readonly item: PlainItem
  readonly file: string
  readonly at: At
  readonly writtenAt: WrittenAt
}

/** A card for the drill, which fits its schema. */
export interface LocatedCard {
  readonly card: AuthoredCard
  readonly file: string
  /** First and last line in its file. */
  readonly lines: readonly [number, number]
  readonly at: At
  readonly writtenAt: WrittenAt
}

export interface LocatedLesson {
  readonly front: FrontMatter
  readonly slug: string
  readonly file: string
  readonly body: string
  /** Null when the body is not MDX. */
  readonly tree: Root | null
  /** Places in the front matter. */
  readonly at: At
  /** A place in the body. */
  readonly spot: (line: number, column: number) => Spot
  /** Whether its head fits the schema and its body is MDX. */
  readonly whole: boolean
}

/** A blueprint as plain data: the exams room knows its schema. */
export interface LocatedExam {
  readonly id: string
  readonly raw: unknown
  readonly file: string
  readonly at: At
  /** The place of a name. */
  readonly atKey: At
}

/**
 * The names that stand in the tree, whether or not what they name can be read or published: a reference to something
 * faulty is sound, and the fault is told where it is.
 */
export interface WrittenNames {
  readonly items: ReadonlySet<string>
  readonly cards: ReadonlySet<string>
  /** As `section/slug`. */
  readonly lessons: ReadonlySet<string>
  readonly exams: ReadonlySet<string>
  /** Banks and files of cards in which something has no id that can be read, so that nobody knows what of them is gone. */
  readonly unnamed: ReadonlySet<string>
}

/**
 * The claim scenarios that can be played, each with the ids of its checks. The claim sandbox reads them; whoever sees both
 * rooms hands this in.
 */
export type ScenarioChecks = ReadonlyMap<string, ReadonlySet<string>>

/** All content that could be read, each thing with its place. */
export interface Content {
  /** All that is named somewhere, also in files that cannot be read. */
  readonly written: WrittenNames
  /** Every file there is, so that a link to one can be checked. */
  readonly paths: ReadonlySet<string>
  readonly texts: ReadonlyMap<string, string>
  readonly objectives: { readonly value: ObjectivesFile; readonly at: At } | null
  readonly raws: readonly RawItem[]
  /** Every item as far as it can be read; what cannot is blank. The checks read these, so that one fault hides no other. */
  readonly sketches: readonly LocatedItem[]
  /** The items that fit their schema, the specimens of templates among them. */
  readonly items: readonly LocatedItem[]
  readonly templates: readonly LocatedTemplate[]
  /** What templates call the misconceptions behind their wrong answers, by id; null: there is no list. */
  readonly misconceptions: ReadonlyMap<string, string> | null
  /** The questions of all sketches. */
  readonly questions: readonly LocatedQuestion[]
  /** Every record that means to be a card. */
  readonly rawCards: readonly RawItem[]
  /** The cards that fit their schema. */
  readonly cards: readonly LocatedCard[]
  readonly lessons: readonly LocatedLesson[]
  readonly exams: readonly LocatedExam[]
  /** What claim tasks may name; null: not asked. */
  readonly scenarios: ScenarioChecks | null
}
