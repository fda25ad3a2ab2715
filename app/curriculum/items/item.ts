import { z } from 'zod'
import { Case, proseOfCase } from './case.ts'
import { PlainItem } from './plain-item.ts'
import type { Prose, Rendered } from './prose.ts'
import { proseOfPlain } from './visit.ts'

/** An item as authored, with the defaults of its bank filled in: nine kinds of question, and the case. */
export const AuthoredItem = z.discriminatedUnion('type', [...PlainItem.options, Case])
export type AuthoredItem = z.infer<typeof AuthoredItem>

/** The names of the item types. */
export const ITEM_TYPES = [
  'single',
  'multiple',
  'truefalse',
  'matching',
  'ordering',
  'fill',
  'numeric',
  'hotspot',
  'claim',
  'case',
] as const
export type ItemTypeName = (typeof ITEM_TYPES)[number]

type Published<T> = T extends unknown ? T & Rendered : never
/** A published question: the authored one and the HTML of its texts. */
export type Question = Published<PlainItem>
/** A published item of any of the ten types. */
export type Item = Published<AuthoredItem>

/** Every Markdown text of an item with its place. */
export const proseOf = (item: AuthoredItem): readonly Prose[] =>
  item.type === 'case' ? proseOfCase(item) : proseOfPlain(item)

/** The section an objective (`section.name`) belongs to. */
export const sectionOf = (objective: string): string => objective.slice(0, objective.indexOf('.'))
