import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ok } from '#kernel/result.ts'
import { readTree } from '../../app/curriculum/catalogue/read-tree.server.ts'
import { compileLesson } from '../../app/curriculum/compile/compile-lesson.server.ts'
import { shownRules } from '../../app/curriculum/compile/shown-rules.ts'
import { shownWorked } from '../../app/curriculum/compile/shown-worked.ts'
import { loadContent } from '../../app/curriculum/loading/load-content.ts'
import { LessonBody } from '../../app/ui/lesson/lesson-body.tsx'
import { lesson } from '../curriculum/small-content.ts'

async function draw(body: string): Promise<string> {
  const { content } = loadContent([lesson(body)], () => ok(null))
  const [located] = content.lessons
  const compiled =
    located &&
    (await compileLesson(
      located,
      () => '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
      undefined,
      shownRules(content, false),
      shownWorked(content, false),
    ))
  if (!compiled?.ok) throw new Error('the lesson does not compile')
  return renderToStaticMarkup(
    <LessonBody blocks={compiled.value.blocks} check={(item) => <p>Question {item}</p>} />,
  )
}

describe('a compiled lesson is drawn', () => {
  test('text as it was written, with its anchors', async () => {
    expect(await draw('## A *heading*\n\nText & more.')).toContain(
      '<h2 id="a-heading">A <em>heading</em></h2><p>Text &amp; more.</p>',
    )
  })

  test.each([
    [
      'a term',
      'A <Term name="Dyspnea" means="hard breathing">dyspnea</Term>.',
      ['id="term-dyspnea"', 'hard breathing', 'popover'],
    ],
    [
      'a source',
      'So. <Source ref="42 CFR 424.44" url="https://www.ecfr.gov/" />',
      ['href="https://www.ecfr.gov/"', '42 CFR 424.44'],
    ],
    [
      'word parts',
      '<WordParts term="arthritis" parts="arthr | -itis" meanings="joint | inflammation" gloss="sore joint" />',
      ['arthr', '-itis', 'joint', 'sore joint'],
    ],
    ['an inline question', '<Check item="term-0001" />', ['<p>Question term-0001</p>']],
    ['a rule', '<Rule id="C1" />', ['C1', 'one calendar year', '42 CFR 424.44']],
    [
      'an example worked by the engine',
      `<Worked ask="cost-share" facts='{ allowed: "100.00", deductibleLeft: "40.00" }' caption="A visit" />`,
      ['A visit', 'Deductible', '60.00 × 0.2', '$12.00', 'The plan pays $48.00; the patient owes $52.00'],
    ],
    ['the form', '<Form1500 boxes="1a, 24J" caption="Two boxes" />', ['Two boxes', '24J']],
    [
      'a callout',
      '<Callout kind="claim" title="Title">\n\nInside **it**.\n\n</Callout>',
      ['Title', 'Inside <strong>it</strong>.'],
    ],
    [
      'a table',
      '<Table caption="Fees">\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n</Table>',
      ['Fees', '<td class="align-right">2</td>'],
    ],
    ['steps', '<Steps>\n\n1. First\n2. Second\n\n</Steps>', ['<ol>', '<li>First</li>']],
    [
      'a figure',
      '<Figure src="./a.svg" alt="All it tells" caption="Below" />',
      ['aria-label="All it tells"', '<path d="M0 0"/>', 'Below'],
    ],
  ])('%s', async (_, body, parts) => {
    const html = await draw(body)
    for (const part of parts) expect(html).toContain(part)
  })
})

test('every lesson of ours is drawn whole, without a style attribute or anything undefined', async () => {
  const { files } = await readTree('content')
  const { content } = loadContent(files, () => ok(null))
  expect(content.lessons.length).toBeGreaterThan(0)
  const rules = shownRules(content, false)
  const worked = shownWorked(content, false)
  for (const located of content.lessons) {
    const folder = located.file.split('/').slice(0, -1).join('/')
    const drawing = (src: string) => readFileSync(`content/${folder}/${src.slice(2)}`, 'utf8')
    const compiled = await compileLesson(located, drawing, undefined, rules, worked)
    if (!compiled.ok) throw new Error(`${located.file}: ${compiled.fault.message}`)
    const html = renderToStaticMarkup(<LessonBody blocks={compiled.value.blocks} check={() => null} />)
    for (const { id } of compiled.value.outline) expect(html).toContain(`id="${id}"`)
    for (const { anchor } of compiled.value.terms)
      expect(html.split(`id="${anchor}"`), anchor).toHaveLength(2)
    expect(html, located.file).not.toMatch(/ style=|undefined|\[object/)
  }
}, 120_000)
