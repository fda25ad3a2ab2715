import { z } from 'zod'

/** As `sketchOf`, of any schema: what fits is taken whole, what does not is taken apart. */
function sketched(schema: z.core.$ZodType, value: unknown): unknown {
  const whole = z.safeParse(schema, value)
  if (whole.success) return whole.data
  if (schema instanceof z.ZodObject) {
    const fields = z.record(z.string(), z.unknown()).catch({}).parse(value)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [name, sketched(field, fields[name])]),
    )
  }
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((entry) => sketched(schema.element, entry)) : []
  if (schema instanceof z.ZodDiscriminatedUnion) return nearest(schema.options, value)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return sketched(schema.unwrap(), value)
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodNumber) return Number.NaN
  if (schema instanceof z.ZodBoolean) return false
  return ''
}

const named = z.object({ type: z.string() })

/** How many fields of `value` are none of `schema`'s, and how many of its fields `value` lacks. */
function strangeness(schema: z.core.$ZodType, value: unknown): number {
  if (!(schema instanceof z.ZodObject)) return 0
  const own = Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(value))
  const lacking = Object.entries(schema.shape).filter(
    ([name, field]) => !own.includes(name) && !z.safeParse(field, undefined).success,
  )
  return own.filter((name) => !(name in schema.shape)).length + lacking.length
}

/** The kind of thing that `value` says it is, or else the one whose fields are most like its own. */
function kindOf(kinds: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType | undefined {
  const type = named.safeParse(value).data?.type
  const said = kinds.find((kind) => kind instanceof z.ZodObject && z.safeParse(kind.shape.type, type).success)
  return said ?? [...kinds].sort((a, b) => strangeness(a, value) - strangeness(b, value))[0]
}

const nearest = (kinds: readonly z.core.$ZodType[], value: unknown): unknown => {
  const kind = kindOf(kinds, value)
  return kind === undefined ? '' : sketched(kind, value)
}

/**
 * `value` as far as it fits `schema`: every field that fits is kept, every other is blank ('', an empty list, no
 * number), and rules between fields are not asked. So the checks can read what is well-formed in something that is not.
 */
export const sketchOf = <Shape>(schema: z.ZodType<Shape>, value: unknown): Shape =>
  // the shape is the schema's; only blanks may be values that the schema would refuse
  sketched(schema, value) as Shape
