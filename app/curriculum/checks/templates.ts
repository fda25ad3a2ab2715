import type { Content, LocatedItem, LocatedTemplate } from '../loading/content.ts'
import { locatedDraw } from '../loading/load-templates.ts'
import { questionsOf } from '../loading/questions-of.ts'
import type { AskEngine } from '../templates/ask-engine.ts'
import { askEngine } from '../templates/ask-engine.ts'
import { sizeOf } from '../templates/draw-facts.ts'
import { drawItem } from '../templates/draw-item.ts'
import { absoluteTerm } from './absolute-term.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import type { Check, Found } from './check.ts'
import { grammarCue } from './grammar-cue.ts'
import { keyLongest } from './key-longest.ts'
import { letteredReference } from './lettered-reference.ts'
import { orMeant } from './misspelled.ts'
import { negativeStem } from './negative-stem.ts'
import { optionOrder } from './option-order.ts'
import { tablesIn } from './tables-in.ts'
import { unsafeMarkdown } from './unsafe-markdown.ts'
import { vagueFrequency } from './vague-frequency.ts'
import { verify } from './verify.ts'

/** So many items of each template are drawn and looked at. */
const DRAWS = 20
/** A template with fewer items is learned by heart. */
export const LEAST_ITEMS = 50
/** When so few of the first draws differ, all there are get counted. */
const SUSPICIOUS = 18
const COUNTED = 600

/** What is looked for in each drawn item as in a written one. */
const FLAWS: readonly Check[] = [
  ...[unsafeMarkdown, optionOrder, keyLongest, grammarCue],
  ...[absoluteTerm, vagueFrequency, negativeStem, allOfTheAbove, letteredReference],
]
/** The engine gave the key; that the item shows it is asked of the first draws alone. */
const VERIFIED = 3

/** What a template gives is as sound as what is written: items are drawn from it by seeds and looked at. */
export const templates: Check = {
  id: 'template',
  severity: 'error',
  about:
    'A template cannot be read or drawn from, gives too few items, names no known misconception, or gives a flawed item.',
  find(content) {
    if (content.templates.length === 0) return []
    const ask = askEngine(tablesIn(content.texts).tables)
    return content.templates.flatMap((one) => {
      const draws = Array.from({ length: DRAWS }, (_, n) => drawItem(one.prepared, String(n + 1), ask))
      return [
        ...misnamed(content, one),
        ...flawed(content, one, draws),
        ...tooFew(one, draws, ask),
        ...neverUsed(one, draws, ask),
      ]
    })
  },
}

type Draws = readonly ReturnType<typeof drawItem>[]

/** Wrong answers whose misconception nobody has named. */
function misnamed({ misconceptions }: Content, { prepared, at }: LocatedTemplate): Found[] {
  const known = misconceptions ?? new Map<string, string>()
  return prepared.template.wrong.flatMap(({ because }, i) => {
    if (known.has(because)) return []
    const fix = orMeant(because, known.keys(), 'Name it in templates/misconceptions.yaml.')
    return [{ at: at(['wrong', i, 'because']), message: `there is no misconception ${because}`, fix }]
  })
}

/** The flaws of drawn items, each told once with the first seed that has it. */
function flawed(content: Content, template: LocatedTemplate, draws: Draws): Found[] {
  const told = new Set<string>()
  return draws.flatMap((drawn, n): Found[] => {
    const item = drawn.ok ? locatedDraw(drawn.value, template) : drawn.fault
    const checks = n < VERIFIED ? [verify, ...FLAWS] : FLAWS
    const found = typeof item === 'string' ? [undrawn(template, item)] : flawsOf(content, item, checks)
    return found.flatMap(({ at, message, fix }) => {
      const key = `${at.line} ${fix}`
      if (told.has(key)) return []
      told.add(key)
      return [{ at, message: `${message} (seed ${n + 1})`, fix }]
    })
  })
}

const undrawn = ({ at }: LocatedTemplate, why: string): Found => ({
  at: at(['given']),
  message: `nothing can be drawn: ${why}`,
  fix: 'Loosen what is given, or correct the work.',
})

function flawsOf(content: Content, drawn: LocatedItem, checks: readonly Check[]): Found[] {
  const questions = questionsOf(drawn)
  const alone = { ...content, items: [drawn], sketches: [drawn], questions }
  return checks.flatMap((check) => [...check.find(alone, null)])
}

/** Too few items: by the values the facts can have, and by what is really drawn when draws repeat. */
function tooFew({ prepared, at }: LocatedTemplate, draws: Draws, ask: AskEngine): Found[] {
  const most = prepared.vary.reduce((all, [, vary]) => Math.min(1e9, all * sizeOf(vary)), 1)
  const stems = new Set<string>()
  const look = (drawn: Draws[number] | undefined) => {
    if (drawn?.ok) stems.add(JSON.stringify(drawn.value.raw.stem))
  }
  for (const drawn of draws) look(drawn)
  if (most >= LEAST_ITEMS && stems.size >= SUSPICIOUS) return []
  for (let seed = DRAWS + 1; seed <= COUNTED && stems.size < LEAST_ITEMS; seed++)
    look(drawItem(prepared, String(seed), ask))
  if (stems.size >= LEAST_ITEMS) return []
  const message = `only ${stems.size} different questions come of it; at least ${LEAST_ITEMS} are wanted`
  return [{ at: at(['vary']), message, fix: 'Let more facts vary, or wider.' }]
}

/** A wrong answer that is always left out, because it is the key or another wrong answer, teaches nothing. */
function neverUsed({ prepared, at }: LocatedTemplate, draws: Draws, ask: AskEngine): Found[] {
  const used = new Set<number>()
  const look = (drawn: Draws[number]) => {
    if (drawn.ok) for (const i of drawn.value.wrong) used.add(i)
  }
  for (const drawn of draws) look(drawn)
  for (let seed = DRAWS + 1; seed <= DRAWS * 3 && used.size < prepared.wrong.length; seed++)
    look(drawItem(prepared, String(seed), ask))
  if (used.size === 0) return []
  return prepared.wrong.flatMap(({ because }, i) => {
    if (used.has(i)) return []
    const message = `"${because}" never comes up: it leads to no answer, or to one that is there already`
    return [{ at: at(['wrong', i]), message, fix: 'Let the facts vary so that it differs, or delete it.' }]
  })
}
