import { afterEach, describe, expect, test, vi } from 'vitest'
import { day, tablesWith } from '#billing'
import { BLANK_FORM, BLANK_LINE, withText } from '#ui/claim/sheet/edit-form.ts'
import { askImported } from '#ui/sandbox/code-line.ts'
import { serviceDay } from '#ui/sandbox/service-day.ts'
import { strangeCodes } from '#ui/sandbox/use-borrowed-codes.ts'
import { curatedTables } from '../../billing/helpers/tables.ts'

const SEEN = day('2025-10-15')
const two = { ...BLANK_FORM, lines: [BLANK_LINE, BLANK_LINE] }

describe('the day of a look-up', () => {
  test('is that of the line, else of the first line that says one, else the day of the visit', () => {
    expect(serviceDay(two, '1:D', SEEN)).toBe(SEEN)
    const dated = withText(two, '2:A from', '12 31 2025')
    expect(serviceDay(dated, '1:D', SEEN)).toBe('2025-12-31')
    const both = withText(dated, '1:A from', '01 02 2026')
    expect([serviceDay(both, '2:D', SEEN), serviceDay(both, '21 A', SEEN)]).toEqual([
      '2025-12-31',
      '2026-01-02',
    ])
    expect(serviceDay(withText(two, '1:A from', '13 45 2025'), '1:D', SEEN)).toBe(SEEN)
  })
})

describe('codes that our own tables do not have', () => {
  const tables = curatedTables()
  test('are those of the form, of each box its own, and no half-typed ones', () => {
    let form = withText(withText(two, '21 A', 'M1711'), '21 B', 'V9107XA')
    for (const [key, text] of [
      ['21 C', 'V'],
      ['1:D', '99213'],
      ['1:D modifiers', '25 X9'],
      ['2:D', '0001A'],
    ] as const)
      form = withText(form, key, text)
    expect(strangeCodes(form, tables, SEEN)).toEqual([
      { list: 'diagnoses', code: 'V9107XA', on: SEEN },
      { list: 'modifiers', code: 'X9', on: SEEN },
      { list: 'procedures', code: '0001A', on: SEEN },
    ])
  })
  test('that a larger table has are known to the rules, on its days; ours stay ours', () => {
    const more = tablesWith(tables, (list, code, on) =>
      on === SEEN && ['V9107XA', '0001A', 'X9', 'M1711'].includes(code) ? { code, label: list } : null,
    )
    expect(more.diagnosis('V91.07XA', SEEN)).toMatchObject({ billable: true, label: 'diagnoses' })
    expect(more.diagnosis('V9107XA', day('2025-10-16'))).toBeNull()
    expect(more.procedure('0001A', SEEN)?.label).toBe('procedures')
    expect(more.modifier('X9', SEEN)?.kind).toBe('informational')
    expect(more.diagnosis('M17.11', SEEN)).toEqual(tables.diagnosis('M17.11', SEEN))
    expect(more.fee('0001A', '', SEEN)).toBeNull()
  })
})

describe('the server’s answer', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  test('comes with the table it is from and its days, as words', async () => {
    const codes = [
      { code: 'V9107XA', label: 'A burn', table: 0 },
      { code: 'E0130', label: '', table: 1, from: '1986-01-01' },
    ]
    const tables = [
      { title: 'ICD-10-CM', release: '2026', from: '2025-10-01', to: '2026-09-30' },
      { title: 'HCPCS Level II', release: '2025', from: null, to: null },
    ]
    const fetched = vi.fn(async (_: string) => Response.json({ codes, tables, more: true }))
    vi.stubGlobal('fetch', fetched)
    expect(await askImported('diagnoses', 'burn & ski', SEEN, 40)).toEqual({
      entries: [
        { code: 'V9107XA', label: 'A burn', table: 'ICD-10-CM 2026, 2025-10-01 to 2026-09-30' },
        { code: 'E0130', label: '', table: 'HCPCS Level II 2025', days: 'since 1986-01-01' },
      ],
      more: true,
    })
    expect(fetched.mock.calls[0]?.[0]).toBe('/codes/diagnoses?asked=burn+%26+ski&on=2025-10-15&after=40')
  })
  test('that is none rejects: what is here stays', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 503 }))
    await expect(askImported('diagnoses', 'x', SEEN)).rejects.toThrow('503')
  })
})
