import type { Root } from 'mdast'
import type { Spot } from '../checks/fault.ts'
import type { AuthoredItem } from '../items/item.ts'
import type { PlainItem } from '../items/plain-item.ts'
import type { Path } from '../items/prose.ts'
import type { FrontMatter } from '../lessons/front-matter.ts'
import type { ObjectivesFile } from '../sections/objectives-file.ts'

/** A file of the content tree; `path` is relative to its root and written with `/`. */
export interface ContentFile {
  readonly path: string
  readonly text: string
}

type At = (path: Path) => Spot

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
}

/** One question: a plain item, or a part of a case. */
export interface LocatedQuestion {
  readonly item: PlainItem
  readonly file: string
  readonly at: At
}

export interface LocatedLesson {
  readonly front: FrontMatter
  readonly slug: string
  readonly file: string
  readonly body: string
  readonly tree: Root
  /** Places in the front matter. */
  readonly at: At
  /** A place in the body. */
  readonly spot: (line: number, column: number) => Spot
}

/** A blueprint as plain data: the exams room knows its schema. */
export interface LocatedExam {
  readonly id: string
  readonly raw: unknown
  readonly file: string
  readonly at: At
}

/** All content that could be read, each thing with its place. */
export interface Content {
  /** Every file there is, so that a link to one can be checked. */
  readonly paths: ReadonlySet<string>
  readonly texts: ReadonlyMap<string, string>
  readonly objectives: { readonly value: ObjectivesFile; readonly at: At } | null
  readonly raws: readonly RawItem[]
  readonly items: readonly LocatedItem[]
  readonly questions: readonly LocatedQuestion[]
  readonly lessons: readonly LocatedLesson[]
  readonly exams: readonly LocatedExam[]
}
