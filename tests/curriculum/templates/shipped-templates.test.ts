import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { INQUIRIES, readTables } from '#billing'
import { AuthoredItem, proseOf } from '#curriculum'
import { differences, partAt } from '../../../app/curriculum/checks/verify-answer.ts'
import { keyMeets } from '../../../app/curriculum/checks/verify-key.ts'
import { loadMisconceptions, loadTemplates } from '../../../app/curriculum/loading/load-templates.ts'
import { askEngine } from '../../../app/curriculum/templates/ask-engine.ts'
import { drawItem } from '../../../app/curriculum/templates/draw-item.ts'
import { prepareTemplate } from '../../../app/curriculum/templates/prepare-template.ts'
import { readTemplateBody, templateBody } from '../../../app/curriculum/templates/template-body.ts'

const read = (path: string) => ({ path, text: readFileSync(join('content', path), 'utf8') })
const filesIn = (folder: string) =>
  readdirSync(join('content', folder)).map((name) => read(`${folder}/${name}`))

const { tables } = readTables(filesIn('codes'))
const ask = askEngine(tables)
const sections = readdirSync('content/templates').filter((name) => !name.includes('.'))
const templates = sections.flatMap((section) =>
  filesIn(`templates/${section}`).flatMap((file) => loadTemplates(file, () => ask).templates),
)
const misconceptions = loadMisconceptions(read('templates/misconceptions.yaml')).names

/** So many items are drawn of every template. */
const DRAWS = 1000

/** What candidates could pick or type, as they read it. */
function answersOf(item: AuthoredItem): readonly { readonly text: string; readonly isRight: boolean }[] {
  if (item.type === 'single') return item.options.map(({ text, key }) => ({ text, isRight: key }))
  if (item.type !== 'numeric') return []
  const near = item.near.map(({ value }) => ({
    text: String(value),
    isRight: Math.abs(value - item.answer) <= item.tolerance,
  }))
  return [{ text: String(item.answer), isRight: true }, ...near]
}

test('there are sixty templates and more, spread over the sections that reckon', () => {
  expect(templates.length).toBeGreaterThanOrEqual(60)
  expect(new Set(templates.map(({ prepared }) => prepared.template.objective.split('.')[0])).size).toBe(11)
})

test('every misconception of the list is somebody’s', () => {
  const used = new Set(templates.flatMap(({ prepared }) => prepared.template.wrong.map((one) => one.because)))
  expect([...misconceptions.keys()].filter((id) => !used.has(id))).toEqual([])
})

test('what is kept of a template gives the same items as what was written', () => {
  for (const { prepared } of templates) {
    const kept = readTemplateBody(templateBody(prepared.template, misconceptions))
    const again = kept && prepareTemplate(kept.template).prepared
    if (!again) throw new Error(`${prepared.template.id} is not understood again`)
    for (const seed of ['1', '2', '3']) {
      const [one, other] = [drawItem(prepared, seed, ask), drawItem(again, seed, ask)]
      expect(other.ok && other.value.raw).toEqual(one.ok && one.value.raw)
    }
    expect([...(kept?.misconceptions.keys() ?? [])].length).toBeGreaterThan(0)
  }
})

describe('a thousand items of each template', () => {
  test.each(templates.map(({ prepared }) => [prepared.template.id, prepared] as const))(
    '%s: one answer is right, no two are alike, and the engine says so too',
    (id, prepared) => {
      const stems = new Set<string>()
      const { steps, key } = prepared
      for (let seed = 0; seed < DRAWS; seed++) {
        const drawn = drawItem(prepared, String(seed), ask)
        if (!drawn.ok) throw new Error(`${id}, seed ${seed}: ${drawn.fault}`)
        const parsed = AuthoredItem.safeParse(drawn.value.raw)
        if (!parsed.success) throw new Error(`${id}, seed ${seed}: ${parsed.error.message}`)
        const item = parsed.data
        if (item.type === 'case') throw new Error('a template gives no cases')
        stems.add(item.stem)
        const answers = answersOf(item)
        const texts = new Set(answers.map(({ text }) => text.toLowerCase()))
        const right = answers.filter(({ isRight }) => isRight).length
        if (texts.size !== answers.length || (answers.length > 0 && right !== 1))
          throw new Error(`${id}, seed ${seed}: ${JSON.stringify(answers)}`)
        if (proseOf(item).some(({ text }) => /[{}]|undefined|NaN|−\$/.test(text)))
          throw new Error(`${id}, seed ${seed}: something was not filled in`)
        for (const { ask: question, facts, answer, key: part } of item.verify ?? []) {
          // some are asked of the engine itself once more, past what the drawing has kept
          const again = seed % 50 === 0 ? INQUIRIES.get(question)?.ask(facts, tables) : null
          if (again && (!again.ok || differences(answer, again.value).length > 0))
            throw new Error(`${id}, seed ${seed}: the engine does not answer the same again`)
          if (part !== undefined && seed % 10 === 0 && keyMeets(item, partAt(answer, part)) !== true)
            throw new Error(`${id}, seed ${seed}: the key is not the engine's ${part}`)
        }
      }
      expect(stems.size).toBeGreaterThanOrEqual(50)
      expect(key.names.size + steps.length).toBeGreaterThan(1)
    },
  )
})
