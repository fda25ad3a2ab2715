import { z } from 'zod'
import { Defaults, FROM_BANK, FROM_CASE } from '../banks/bank-file.ts'
import { AuthoredCard, CardDefaults, FROM_FILE } from '../cards/card.ts'
import { Plain } from '../items/common.ts'
import { AuthoredItem } from '../items/item.ts'
import { FrontMatter } from '../lessons/front-matter.ts'
import { ObjectivesFile } from '../sections/objectives-file.ts'
import { MisconceptionsFile, Template, TemplateDefaults } from '../templates/template.ts'

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

const Node = z.looseObject({ required: z.array(z.string()).optional() })
/** The schema of an item with fewer required fields: those may come from its bank or its case. */
const optional = (schema: unknown, names: ReadonlySet<string>): object => {
  const node = Node.parse(schema)
  return { ...node, required: (node.required ?? []).filter((name) => !names.has(name)) }
}
const Union = z.looseObject({
  oneOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
})
const membersOf = (schema: unknown): readonly unknown[] => {
  const { oneOf, anyOf } = Union.parse(schema)
  return oneOf ?? anyOf ?? []
}

/** The parts of a case inherit from it. */
function withParts(schema: unknown): unknown {
  const Case = z.looseObject({
    properties: z.looseObject({ parts: z.looseObject({ items: z.unknown() }).optional() }),
  })
  const node = Case.parse(schema)
  const { parts } = node.properties
  if (parts === undefined) return schema
  const items = { anyOf: membersOf(parts.items).map((part) => optional(part, new Set(FROM_CASE))) }
  return { ...node, properties: { ...node.properties, parts: { ...parts, items } } }
}

function bankSchema(): object {
  const items = membersOf(schemaOf(AuthoredItem)).map((item) => optional(withParts(item), new Set(FROM_BANK)))
  const { properties, ...rest } = schemaOf(z.strictObject({ topic: Plain, defaults: Defaults.optional() }))
  return {
    ...rest,
    title: 'A bank of items',
    properties: { ...properties, items: { type: 'array', minItems: 1, items: { anyOf: items } } },
    required: ['topic', 'items'],
  }
}

function cardsSchema(): object {
  const head = schemaOf(z.strictObject({ topic: Plain, defaults: CardDefaults.optional() }))
  const items = optional(schemaOf(AuthoredCard), new Set(FROM_FILE))
  return {
    ...head,
    title: 'Cards for the drill',
    properties: { ...head.properties, cards: { type: 'array', minItems: 1, items } },
    required: ['topic', 'cards'],
  }
}

function templatesSchema(): object {
  const template = optional(schemaOf(Template), new Set(FROM_BANK))
  const { properties, ...rest } = schemaOf(
    z.strictObject({ topic: Plain, defaults: TemplateDefaults.optional() }),
  )
  return {
    ...rest,
    title: 'Templates of items',
    properties: { ...properties, templates: { type: 'array', minItems: 1, items: template } },
    required: ['topic', 'templates'],
  }
}

/**
 * The JSON Schemas by which an editor completes and checks content files, by file name. They are made of the schemas
 * the checker uses, and a test keeps the written files current.
 *
 * @param exam the exams room's schema of a blueprint
 */
export const editorSchemas = (exam: z.ZodType): Readonly<Record<string, string>> => {
  const schemas: Record<string, object> = {
    'bank.json': bankSchema(),
    'cards.json': cardsSchema(),
    'exam.json': { ...schemaOf(exam), title: 'The blueprint of an exam' },
    'lesson-head.json': { ...schemaOf(FrontMatter), title: 'The head of a lesson' },
    'misconceptions.json': { ...schemaOf(MisconceptionsFile), title: 'What people do who get it wrong' },
    'objectives.json': { ...schemaOf(ObjectivesFile), title: 'Sections and objectives' },
    'template.json': templatesSchema(),
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}
