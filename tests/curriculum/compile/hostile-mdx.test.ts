import { describe, expect, test } from 'vitest'
import { readLesson } from '../../../app/curriculum/compile/read-lesson.ts'
import { lesson } from '../small-content.ts'

const BODY_LINE = 15
const read = (body: string) => readLesson('x.mdx', lesson(body).text)

/** What must never be published, with the line of the body and the column at which its author is told. */
const hostile: readonly (readonly [what: string, body: string, line: number, column: number])[] = [
  ['an import', "import fs from 'node:fs'\n\nText.", 1, 1],
  ['an import of a file', "Text.\n\nimport x from '/etc/passwd?raw'", 3, 1],
  ['an export', 'export const x = process.env', 1, 1],
  ['an export with a side effect', 'export const x = (() => { globalThis.y = 1 })()', 1, 1],
  ['a flow expression', '{process.exit(1)}', 1, 1],
  ['an inline expression', 'Two is {1 + 1}.', 1, 8],
  ['a comment expression', 'Text.\n\n{/* note */}', 3, 1],
  ['an empty expression', 'a {} b', 1, 3],
  ['a script', '<script>alert(1)</script>', 1, 1],
  ['an iframe', '<iframe src="https://x.example" />', 1, 1],
  ['a style element', '<style />', 1, 1],
  ['a plain element', 'Text with <b>bold</b>.', 1, 11],
  ['a fragment', '<>x</>', 1, 1],
  ['a component of nobody', '<Evil />', 1, 1],
  ['a member component', '<Term.x name="a" means="b">c</Term.x>', 1, 1],
  ['a namespaced component', '<svg:script />', 1, 1],
  ['an inherited property as component', '<constructor />', 1, 1],
  ['a prototype as component', '<__proto__ />', 1, 1],
  ['toString as component', 'a <toString>b</toString>', 1, 3],
  ['a spread', '<Check {...{ item: "term-0001" }} />', 1, 1],
  ['an expression attribute', '<Check item={process.env.HOME} />', 1, 1],
  ['a template attribute', '<Check item={`term-0001`} />', 1, 1],
  ['a boolean attribute', '<Check item />', 1, 1],
  ['an event attribute', '<Check item="term-0001" onClick="alert(1)" />', 1, 1],
  [
    'dangerous HTML as attribute',
    '<Callout kind="note" title="t" dangerouslySetInnerHTML="x">\n\nText.\n\n</Callout>',
    1,
    1,
  ],
  ['an attribute twice', '<Check item="term-0001" item="term-0002" />', 1, 1],
  ['a missing attribute', '<Rule />', 1, 1],
  ['an attribute out of its list', '<Callout kind="danger" title="t">\n\nText.\n\n</Callout>', 1, 1],
  ['a box that is not on the form', '<Form1500 boxes="24K" caption="c" />', 1, 1],
  ['a figure from elsewhere', '<Figure src="https://x.example/a.svg" alt="a" />', 1, 1],
  ['a figure up the tree', '<Figure src="../../../etc/passwd" alt="a" />', 1, 1],
  ['a javascript link', '[x](javascript:alert(1))', 1, 1],
  ['a javascript link in disguise', '[x](JaVaScRiPt:alert(1))', 1, 1],
  ['a javascript link with entities', '[x](&#106;avascript:alert(1))', 1, 1],
  ['a data link', '[x](data:text/html,<script>1</script>)', 1, 1],
  ['a link to another host by two slashes', '[x](//evil.example)', 1, 1],
  ['a link with a backslash', '[x](/\\\\evil.example)', 1, 1],
  ['a source with a bad address', 'a <Source ref="r" url="javascript:alert(1)" />', 1, 3],
  ['an image', '![x](https://x.example/a.png)', 1, 1],
  ['a link definition', '[x]: javascript:alert(1)', 1, 1],
  ['a footnote', 'a[^1]\n\n[^1]: b', 1, 2],
  ['a block component inside a sentence', 'Look: <Check item="term-0001" /> here.', 1, 7],
  ['a block component within one line', '<Callout kind="note" title="t">text</Callout>', 1, 1],
  ['an expression inside a component', '<Callout kind="note" title="t">\n\n{evil}\n\n</Callout>', 3, 1],
  ['an expression inside a link', '[{evil}](/terms)', 1, 2],
  ['a component inside a term', 'a <Term name="n" means="m"><Source ref="r" /></Term>', 1, 3],
  ['an unclosed component', '<Callout kind="note" title="t">\n\nText.', 1, 1],
  ['an unclosed brace', 'Text { more', 1, 12],
  ['a heading of the first level', '# Title', 1, 1],
  ['an empty callout', '<Callout kind="note" title="t">\n\n</Callout>', 1, 1],
  ['two tables in a Table', '<Table caption="c">\n\n| a |\n|---|\n\n| b |\n|---|\n\n</Table>', 1, 1],
  ['a bullet list in Steps', '<Steps>\n\n- a\n- b\n\n</Steps>', 1, 1],
  ['parts without meanings', '<WordParts term="t" parts="a | b" meanings="c" gloss="g" />', 1, 1],
]

describe('what must not be published is refused with its place', () => {
  test.each(hostile)('%s', (_, body, line, column) => {
    const { faults } = read(body)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]).toMatchObject({
      file: 'x.mdx',
      severity: 'error',
      line: line + BODY_LINE - 1,
      column,
    })
    expect(faults[0]?.fix).not.toBe('')
  })
})

describe('front matter runs nothing', () => {
  test.each([
    ['JavaScript front matter', '---js\n{ toString() { process.exit(9) } }\n---\nText.'],
    [
      'JavaScript front matter after a mark',
      '\uFEFF---javascript\nmodule.exports = process.exit(9)\n---\nText.',
    ],
    ['JSON front matter', '---json\n{}\n---\nText.'],
    ['a space after the hyphens', '--- \na: 1\n---\nText.'],
    ['no front matter', 'Text.'],
    ['front matter that does not end', '---\nid: x\n\nText.'],
    ['YAML that makes objects', '---\nid: !!js/function "function(){}"\nx: *y\n---\nText.'],
  ])('%s', (_, text) => {
    const { faults, head } = readLesson('x.mdx', text)
    expect(faults[0]).toMatchObject({ file: 'x.mdx', check: 'front-matter', severity: 'error' })
    expect(head.value).toBeUndefined()
  })
})

describe('what authors write is fine', () => {
  test.each([
    'Plain *text*, **bold**, `code`, a [link](/terms), https://www.cms.gov/.',
    '## Two\n\n### Three\n\n#### Four',
    '| a | b |\n|--|--:|\n| 1 | 2 |',
    '- a\n  1. b\n\n> quote\n\n---\n\n```\nCLM*1~\n```',
    'A <Term name="dyspnea" means="difficult breathing">dyspnea</Term> here. <Source ref="42 CFR 424.44" url="https://www.ecfr.gov/" />',
    '<WordParts term="pericarditis" parts="peri- | cardi | -itis" meanings="around | heart | inflammation" gloss="g" />',
    '<Callout kind="claim" title="t">\n\nText with `a` and a <Term name="n" means="m">n</Term>.\n\n- list\n\n</Callout>',
    '<Table caption="c">\n\n| a |\n|---|\n| 1 |\n\n</Table>',
    '<Steps>\n\n1. a\n2. b\n\n</Steps>',
    '<Form1500 boxes="1a, 24J, 33a" caption="c" />',
    'A brace \\{ and an angle \\< are plain.',
  ])('%s', (body) => {
    expect(read(body).faults).toEqual([])
  })

  test('with the line ends of Windows', () => {
    expect(readLesson('x.mdx', lesson('## A\n\nText.').text.replaceAll('\n', '\r\n')).faults).toEqual([])
  })
})
