import type { Path } from '../items/prose.ts'
import type { Expression } from './expression.ts'
import { readExpression } from './expression.ts'
import type { Template, Vary, Wrong } from './template.ts'
import type { FactsWording, Wording } from './wording.ts'
import { readFacts, readWording } from './wording.ts'

/** A step of the work: an expression, or a question to the engine. */
export type Step = { readonly name: string; readonly names: ReadonlySet<string> } & (
  | { readonly kind: 'reckoned'; readonly of: Expression['of'] }
  | { readonly kind: 'asked'; readonly ask: string; readonly facts: FactsWording['json'] }
)

export interface PreparedWrong extends Pick<Wrong, 'because'> {
  readonly is: Expression | null
  /** What facts are taken to be, and the names of the steps that must be done again. */
  readonly suppose: ReadonlyMap<string, Expression>
  readonly option: Wording | null
  readonly rationale: Wording
}

/** A template whose texts and expressions were read once, ready to be drawn from. */
export interface PreparedTemplate {
  readonly template: Template
  readonly vary: readonly (readonly [string, Vary])[]
  readonly steps: readonly Step[]
  readonly given: readonly Expression[]
  readonly stem: Wording
  readonly key: Expression
  readonly option: Wording
  readonly rationale: Wording
  readonly wrong: readonly PreparedWrong[]
}

/** What is wrong with a template, and where. */
export interface Trouble {
  readonly path: Path
  readonly message: string
  readonly fix: string
}

/** Words of expressions, and the two facts that every text about an option has. */
const RESERVED = new Set(['key', 'it', 'none', 'and', 'or', 'not'])
const NOTHING: ReadonlySet<string> = new Set()
const NEVER: Expression = { of: () => ({ kind: 'none' }), names: NOTHING, way: null }
const SILENT: Wording = { say: () => '', names: NOTHING }

/** Reads the texts and expressions of a template: ready to be drawn from, or all that is wrong with it. */
export function prepareTemplate(template: Template): {
  readonly prepared: PreparedTemplate | null
  readonly troubles: readonly Trouble[]
} {
  const troubles: Trouble[] = []
  const used = new Set<string>()
  const known = new Set(Object.keys(template.vary))
  const tell = (path: Path, message: string, fix: string) => troubles.push({ path, message, fix })

  const lookAt = (path: Path, names: ReadonlySet<string>, more: readonly string[]) => {
    for (const name of names) {
      used.add(name)
      if (known.has(name) || more.includes(name)) continue
      tell(
        path,
        `nothing is called ${name}`,
        `Name a fact of vary or an earlier one of work: ${[...known].join(', ')}.`,
      )
    }
  }
  const expression = (path: Path, source: string, more: readonly string[] = []): Expression => {
    const read = readExpression(source)
    if (!read.ok)
      tell(path, read.fault, 'Correct the expression; content/README.md says how they are written.')
    else lookAt(path, read.value.names, more)
    return read.ok ? read.value : NEVER
  }
  const wording = (path: Path, source: string, more: readonly string[] = []): Wording => {
    const read = readWording(source)
    if (!read.ok)
      tell(path, read.fault, 'Correct the placeholder; content/README.md says how they are written.')
    else lookAt(path, read.value.names, more)
    return read.ok ? read.value : SILENT
  }

  for (const name of [...Object.keys(template.vary), ...Object.keys(template.work)])
    if (RESERVED.has(name))
      tell(
        [name in template.vary ? 'vary' : 'work', name],
        `${name} has a meaning of its own`,
        'Choose another name.',
      )

  const steps = Object.entries(template.work).map(([name, work]): Step => {
    const path = ['work', name]
    if (known.has(name)) tell(path, `${name} is a fact of vary already`, 'Choose another name.')
    const step = ((): Step => {
      if (typeof work === 'string') {
        const { of, names } = expression(path, work)
        return { kind: 'reckoned', name, names, of }
      }
      const read = readFacts(work.facts)
      if (!read.ok) tell([...path, 'facts'], read.fault, 'Correct the placeholder.')
      else lookAt([...path, 'facts'], read.value.names, [])
      const { json, names } = read.ok ? read.value : { json: () => null, names: NOTHING }
      return { kind: 'asked', name, names, ask: work.ask, facts: json }
    })()
    known.add(name)
    return step
  })
  const prepared: PreparedTemplate = {
    template,
    vary: Object.entries(template.vary),
    steps,
    given: template.given.map((source, i) => expression(['given', i], source)),
    stem: wording(['stem'], template.stem),
    key: expression(['key'], template.key),
    option: wording(['option'], template.option, ['it']),
    rationale: wording(['rationale'], template.rationale, ['it', 'key']),
    wrong: template.wrong.map(({ because, is, suppose = {}, option, rationale }, i) => {
      for (const name of Object.keys(suppose))
        if (!known.has(name))
          tell(
            ['wrong', i, 'suppose', name],
            `nothing is called ${name}`,
            `Name one of: ${[...known].join(', ')}.`,
          )
      return {
        because,
        is: is === undefined ? null : expression(['wrong', i, 'is'], is, ['key']),
        suppose: new Map(
          Object.entries(suppose).map(([name, of]) => [
            name,
            expression(['wrong', i, 'suppose', name], of, ['key']),
          ]),
        ),
        option: option === undefined ? null : wording(['wrong', i, 'option'], option, ['it', 'key']),
        rationale: wording(['wrong', i, 'rationale'], rationale, ['it', 'key']),
      }
    }),
  }
  for (const name of known)
    if (!used.has(name))
      tell(
        [name in template.vary ? 'vary' : 'work', name],
        `${name} is used nowhere`,
        'Use it, or delete it.',
      )
  if (!restsOnEngine(prepared))
    tell(
      ['key'],
      'the key does not come from the billing engine',
      'Ask the engine in work, and take the key from its answer.',
    )
  return { prepared: troubles.length === 0 ? prepared : null, troubles }
}

/** Whether the key, or a step it follows from, is asked of the engine. */
function restsOnEngine({ key, steps }: PreparedTemplate): boolean {
  const asked = new Set<string>()
  for (const { kind, name, names } of steps)
    if (kind === 'asked' || [...names].some((one) => asked.has(one))) asked.add(name)
  return [...key.names].some((name) => asked.has(name))
}
