import { describe, expect, test, vi } from 'vitest'
import { ok } from '#kernel/result.ts'
import { bundleLesson } from '../../../app/curriculum/compile/bundle-lesson.server.ts'
import { compileLesson } from '../../../app/curriculum/compile/compile-lesson.server.ts'
import { shownRule } from '../../../app/curriculum/compile/shown-rules.ts'
import type { LessonDoc } from '../../../app/curriculum/lessons/lesson-doc.ts'
import { LessonDoc as Schema } from '../../../app/curriculum/lessons/lesson-doc.ts'
import { plainText } from '../../../app/curriculum/lessons/plain-text.ts'
import { loadContent } from '../../../app/curriculum/loading/load-content.ts'
import { curatedTables } from '../../billing/helpers/tables.ts'
import { lesson } from '../small-content.ts'

const ruleOf = (id: string) => shownRule(id, curatedTables())
const SVG = '<svg viewBox="0 0 9 9"><defs><marker id="m"/></defs><path d="M0 0" marker-end="url(#m)"/></svg>'

async function compile(body: string): Promise<LessonDoc> {
  const { content } = loadContent([lesson(body)], () => ok(null))
  const [located] = content.lessons
  if (!located) throw new Error('the lesson was not read')
  const compiled = await compileLesson(located, () => SVG, undefined, ruleOf)
  if (!compiled.ok) throw new Error(compiled.fault.message)
  expect(Schema.parse(JSON.parse(JSON.stringify(compiled.value)))).toEqual(compiled.value)
  return compiled.value
}

describe('a lesson compiles to data', () => {
  test('elements without components are one string of HTML', async () => {
    const doc = await compile('Some *text* & [link](/terms), [out](https://www.cms.gov/).\n\n- a\n- b < c')
    expect(doc.blocks).toEqual([
      {
        tag: 'p',
        attributes: {},
        html: 'Some <em>text</em> &amp; <a href="/terms">link</a>, <a href="https://www.cms.gov/" rel="noopener">out</a>.',
      },
      { tag: 'ul', attributes: {}, html: expect.stringMatching(/^\s*<li>a<\/li>\s*<li>b &lt; c<\/li>\s*$/) },
    ])
  })

  test('a numbered list may begin with another number than 1', async () => {
    const { blocks } = await compile('2. Second\n3. Third')
    expect(blocks).toEqual([expect.objectContaining({ tag: 'ol', attributes: { start: '2' } })])
  })

  test('elements with components list their children', async () => {
    const doc = await compile('A <Term name="Term" means="m">term</Term>, and more.')
    expect(doc.blocks).toEqual([
      {
        tag: 'p',
        attributes: {},
        children: [
          'A ',
          { component: 'Term', props: { name: 'Term', means: 'm', anchor: 'term-term' }, children: ['term'] },
          ', and more.',
        ],
      },
    ])
    expect(doc.terms).toEqual([{ name: 'Term', means: 'm', anchor: 'term-term' }])
  })

  test('a suffix keeps its hyphen on its line; searches and outlines know nothing of that', async () => {
    const doc = await compile(
      '## The ending -gram\n\nA *-gram*, an up-to-date (-itis) or <Term name="-osis" means="m">-osis</Term>.',
    )
    expect(JSON.stringify(doc.blocks)).toContain('-\u2060osis')
    expect(JSON.stringify(doc.blocks)).toContain(', an up-to-date (-\u2060itis) or ')
    expect(JSON.stringify(doc.blocks)).toContain('-\u2060gram')
    expect(doc.outline).toMatchObject([{ text: 'The ending -gram', id: 'the-ending-gram' }])
    expect(doc.terms).toMatchObject([{ name: '-osis', anchor: 'term-osis' }])
    expect(plainText(doc.blocks)).toContain('A -gram, an up-to-date (-itis) or -osis.')
  })

  test('headings make the outline, with anchors of their own', async () => {
    const doc = await compile('## Who pays *first*?\n\nA.\n\n### Who pays first?\n\nB.')
    expect(doc.outline).toEqual([
      { id: 'who-pays-first', level: 2, text: 'Who pays first?' },
      { id: 'who-pays-first-2', level: 3, text: 'Who pays first?' },
    ])
    expect(doc.blocks[0]).toEqual({
      tag: 'h2',
      attributes: { id: 'who-pays-first' },
      html: 'Who pays <em>first</em>?',
    })
  })

  test('alignment is a class, since no style attribute passes the policy', async () => {
    const doc = await compile('<Table caption="c">\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n</Table>')
    const [table] = doc.blocks
    expect(JSON.stringify(table)).toContain('<td class=\\"align-right\\">2</td>')
    expect(JSON.stringify(table)).not.toContain('style')
  })

  test('inline questions, rules with title and source, figures as safe drawings', async () => {
    const doc = await compile(
      '<Check item="term-0001" />\n\n<Rule id="C1" />\n\n<Figure src="./a.svg" alt="A path" />\n\n<Figure src="./b.svg" alt="B" />',
    )
    expect(doc.checks).toEqual(['term-0001'])
    expect(doc.blocks[1]).toMatchObject({
      props: {
        id: 'C1',
        title: expect.stringContaining('one calendar year'),
        source: expect.stringContaining('42 CFR 424.44'),
      },
    })
    expect(doc.blocks[2]).toMatchObject({
      props: { alt: 'A path', svg: expect.stringContaining('url(#f1-m)') },
    })
    expect(doc.blocks[3]).toMatchObject({ props: { svg: expect.stringContaining('id="f2-m"') } })
  })

  test('its words are counted and can be searched', async () => {
    const doc = await compile(
      '## One two\n\nThree <Term name="n" means="hidden">four</Term>.\n\n<Callout kind="note" title="Five">\n\nSix.\n\n</Callout>',
    )
    expect(doc.words).toBe(5)
    expect(plainText(doc.blocks)).toBe('One two Three four. Five Six.')
  })

  test('a term explained twice is one term with two anchors', async () => {
    const doc = await compile('<Term name="A" means="x">a</Term> and\n<Term name="a" means="y">b</Term>.')
    expect(doc.terms).toEqual([{ name: 'A', means: 'x', anchor: 'term-a' }])
    expect(JSON.stringify(doc.blocks)).toContain('"term-a-2"')
  })
})

describe('the compiler by itself', () => {
  test('refuses what the reading would have refused', async () => {
    await expect(bundleLesson('{process.exit(9)}')).rejects.toThrow(/code and is not allowed/)
    await expect(bundleLesson("import x from './package.json'")).rejects.toThrow(/import and export/)
    await expect(bundleLesson('---js\nprocess.exit(9)\n---\nText.')).rejects.toThrow()
  })

  test('a drawing that cannot be used is told as a fault of the lesson', async () => {
    const { content } = loadContent([lesson('<Figure src="./a.svg" alt="A" />')], () => ok(null))
    const [located] = content.lessons
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const compiled = located && (await compileLesson(located, () => '<svg onload="x"/>', undefined, ruleOf))
    silent.mockRestore()
    expect(compiled).toMatchObject({ ok: false, fault: { message: expect.stringContaining('onload') } })
  })
})
