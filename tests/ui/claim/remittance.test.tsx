import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ReadRemittance } from '#billing'
import { claimsOfRemittance, day, dollars, readX12 } from '#billing'
import { partsOf, x12Text } from '#ui/claim/lens/x12-text.ts'
import { claimKey, lineKey, paymentKey, remitPlaceName } from '#ui/claim/remittance/remit-keys.ts'
import { claimSum, paymentSum } from '#ui/claim/remittance/remit-sums.ts'
import { remitTies } from '#ui/claim/remittance/remit-ties.ts'
import { RemittanceView } from '#ui/claim/remittance/remittance-view.tsx'
import { curatedTables } from '../../billing/helpers/tables.ts'
import { golden } from '../../billing/x12/claims.ts'

const OURS = golden('x12/remittance.835')
const THEIRS = golden('x12/clearinghouse-remittance.835')
const readsOf = (text: string): readonly ReadRemittance[] =>
  readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) => sets.flatMap(({ content }) => (content?.kind === '835' ? [content] : []))),
  )

/** What stands on the wire where a place of the EOB is tied to. */
function wireOf(text: string) {
  const parsed = x12Text(text)
  const reads = readsOf(text)
  const ties = remitTies(parsed, reads)
  const parts = new Map(
    parsed.lines
      .flatMap((line) => partsOf(line.text, line.index, parsed.element, parsed.component))
      .map((part) => [part.key, part.text]),
  )
  return { reads, ties, at: (key: string) => (ties.wireOf.get(key) ?? []).map((one) => parts.get(one)) }
}
const figure = (text: string | undefined): string => Number(text).toFixed(2)

describe.each([
  ['our remittance', OURS],
  ['one of a clearinghouse', THEIRS],
])('%s', (_, text) => {
  test('is tied, figure by figure, to its raw text', () => {
    const { reads, at } = wireOf(text)
    expect(reads.length).toBeGreaterThan(0)
    for (const [i, { remittance }] of reads.entries()) {
      const set = i + 1
      expect(at(paymentKey(set, 'amount')).map(figure)).toEqual([dollars(remittance.payment.amount)])
      for (const [c, claim] of claimsOfRemittance(remittance).entries()) {
        const own = (what: string) => at(claimKey(set, c + 1, what))
        expect(own('id')).toEqual([claim.id])
        expect(own('charge').map(figure)).toEqual([dollars(claim.charge)])
        expect(own('paid').map(figure)).toEqual([dollars(claim.paid)])
        for (const [l, line] of claim.lines.entries()) {
          const here = (what: string) => at(lineKey(set, c + 1, l + 1, what))
          expect(here('procedure')).toEqual([
            line.procedure.kind,
            line.procedure.code,
            ...line.procedure.modifiers,
          ])
          expect(here('charge').map(figure)).toEqual([dollars(line.charge)])
          expect(here('paid').map(figure)).toEqual([dollars(line.paid)])
          if (line.allowed !== undefined) expect(here('allowed').map(figure)).toEqual([dollars(line.allowed)])
          for (const [a, reason] of line.adjustments.entries()) {
            const [carc, amount, group] = here(`a${a}`)
            expect([group, carc, figure(amount)]).toEqual([reason.group, reason.carc, dollars(reason.amount)])
          }
          for (const [m, remark] of line.remarks.entries()) expect(here(`m${m}`)).toEqual([remark])
        }
        for (const [a, reason] of claim.adjustments.entries()) expect(own(`a${a}`)[0]).toBe(reason.carc)
      }
      for (const [p, reason] of remittance.adjustments.entries()) {
        const amount = at(paymentKey(set, `p${p}`)).at(-1)
        expect(figure(amount)).toBe(dollars(reason.amount))
      }
    }
  })
  test('is shown whole: every place that is tied can be pointed at', () => {
    const { ties } = wireOf(text)
    const html = renderToStaticMarkup(
      <RemittanceView text={text} words={curatedTables()} on={day('2025-10-15')} fileName="x.835" />,
    )
    for (const key of ties.wireOf.keys()) expect(html, key).toContain(`data-cell="${key}"`)
    expect(html).not.toMatch(/ style=|undefined|\[object|NaN/)
  })
  test('names its places in words', () => {
    for (const key of wireOf(text).ties.wireOf.keys())
      expect(remitPlaceName(key)).toMatch(/^[A-Z][^:]+(: [a-z].+)?$/)
  })
})

describe('sums', () => {
  test('come out for a remittance that balances, and do not for one that was changed', () => {
    const [read] = readsOf(OURS)
    if (!read) throw new Error('No remittance')
    const { remittance } = read
    const sums = [paymentSum(remittance), ...claimsOfRemittance(remittance).map(claimSum)]
    expect(sums.every(({ reckoned, says }) => reckoned === says)).toBe(true)
    const [claim] = claimsOfRemittance(remittance)
    const broken = OURS.replace(`*${claim ? dollars(claim.charge).replace(/\.00$/, '') : ''}*`, '*999999*')
    expect(broken).not.toBe(OURS)
    const html = renderToStaticMarkup(
      <RemittanceView text={broken} words={null} on={day('2025-10-15')} fileName="x.835" />,
    )
    expect(html).toContain('it does not balance, and cannot be posted')
  })
  test('what is no remittance is shown as it came', () => {
    const html = renderToStaticMarkup(
      <RemittanceView text="not X12 at all" words={null} on={day('2025-10-15')} fileName="x.835" />,
    )
    expect(html).toContain('holds no remittance')
    expect(html).toContain('not X12 at all')
  })
})
