import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#billing'
import { ok } from '#kernel/result.ts'
import { fictionalTree } from '../../../app/curriculum/catalogue/fictional-tree.server.ts'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'
import { RULES_SHOWN } from '../../../app/curriculum/compile/compiler-version.ts'
import { shownRules } from '../../../app/curriculum/compile/shown-rules.ts'
import { loadContent } from '../../../app/curriculum/loading/load-content.ts'

describe('billing rules in lessons', async () => {
  const tree = await readTree('content')
  const of = (files: typeof tree.files, fictional: boolean) =>
    shownRules(loadContent(files, () => ok(null)).content, fictional)

  test('the digest of what lessons show is the one a start compares', () => {
    const rules = of(tree.files, false)
    const all = CATALOGUE.map(({ id }) => ({ id, ...rules(id) }))
    const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16)
    expect(RULES_SHOWN, 'rules are shown otherwise: put the digest found into compiler-version.ts').toBe(
      digest,
    )
  })

  test('where procedure numbers are fictional, those of a rule’s example are', () => {
    const real = of(tree.files, false)('D4')
    const fictional = of(fictionalTree(tree).files, true)('D4')
    expect(real.claim).toContain('20610-LT')
    expect(fictional.claim).not.toContain('20610')
    expect(fictional.claim).toMatch(/[W-Z]\d{3}[0-9A-Z]-LT/)
    expect(fictional.claim).toContain('$200.00')
  })
})
