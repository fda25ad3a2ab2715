import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RuleTitle } from '#billing'
import { CATALOGUE, ruleTitles } from '#billing'

const LIST = 'app/billing/edits/title-list.ts'

/** One row as the formatter writes it: on one line where it fits. */
function row({ id, title, source }: RuleTitle): string {
  const parts = [id, title, source].map((part) => `'${part}'`)
  const line = `  [${parts.join(', ')}],`
  return line.length <= 110 ? line : ['  [', ...parts.map((part) => `    ${part},`), '  ],'].join('\n')
}

test('the list of titles is what the rules say (write it with vitest -u)', async () => {
  const rules = new Map(CATALOGUE.map((rule) => [rule.id, rule]))
  const head = readFileSync(LIST, 'utf8').split('= [\n')[0]
  const rows = ruleTitles.map((title) => row(rules.get(title.id) ?? title))
  await expect(`${head}= [\n${rows.join('\n')}\n]\n`).toMatchFileSnapshot(`../../${LIST}`)
})
