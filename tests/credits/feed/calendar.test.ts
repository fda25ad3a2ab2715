import { execFile } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../helpers/commands.ts'

const ZONES = ['UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata', 'Pacific/Kiritimati']
const read = new Map<string, string>()

beforeAll(async () => {
  const program = await bundle('tests/credits/feed/print-calendar.ts')
  const print = (TZ: string) =>
    new Promise<string>((done, failed) => {
      const { VITEST: _, ...env } = process.env
      execFile(process.execPath, [program], { env: { ...env, TZ } }, (error, out) =>
        error ? failed(error) : done(out),
      )
    })
  await Promise.all(ZONES.map(async (zone) => read.set(zone, await print(zone))))
}, 60_000)

/** The lines of RFC 5545 after unfolding (§ 3.1): name, parameters and value. */
function linesOf(text: string): { name: string; value: string }[] {
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':')
      return { name: line.slice(0, colon), value: line.slice(colon + 1) }
    })
}
const valuesOf = (text: string, name: string) =>
  linesOf(text)
    .filter((line) => line.name === name)
    .map(({ value }) => value)
/** Text as it was before it was escaped (§ 3.3.11). */
const plain = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c))

describe('the calendar of credential dates', () => {
  test.each(ZONES)('is the same bytes on a machine in %s', (zone) => {
    expect(read.get(zone)).toBe(read.get('UTC'))
    expect(read.get(zone)).toContain('\r\n')
  })

  test('has whole days, each the day it is about, without a zone', () => {
    const text = read.get('UTC') ?? ''
    const days = valuesOf(text, 'DTSTART;VALUE=DATE')
    expect(days).toEqual(
      expect.arrayContaining(['20111230', '20260308', '20260329', '20260927', '20261101', '20280229']),
    )
    expect(days).toContain('20261130')
    expect(days).toHaveLength(valuesOf(text, 'UID').length)
    expect(text).not.toMatch(/DTSTART(;TZID|:)|VTIMEZONE|TZID=/)
    expect(new Set(valuesOf(text, 'DTSTAMP'))).toEqual(new Set(['20260501T233000Z']))
    expect(new Set(valuesOf(text, 'TRANSP'))).toEqual(new Set(['TRANSPARENT']))
    expect(new Set(valuesOf(text, 'TRIGGER'))).toEqual(new Set(['-P90D', '-P60D', '-P30D', '-P7D']))
  })

  test('keeps to RFC 5545: CRLF, lines of at most 75 octets cut between characters, everything closed', () => {
    const text = read.get('UTC') ?? ''
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    const lines = text.split('\r\n')
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    for (const line of lines) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
      expect(line, 'no character is cut in two').not.toMatch(/\p{Surrogate}/u)
    }
    const open: string[] = []
    for (const { name, value } of linesOf(text))
      if (name === 'BEGIN') open.push(value)
      else if (name === 'END') expect(open.pop()).toBe(value)
    expect(open).toEqual([])
    expect(new Set(valuesOf(text, 'UID')).size).toBe(valuesOf(text, 'UID').length)
  })

  test('says commas, semicolons, backslashes and new lines as they were meant', () => {
    const text = read.get('UTC') ?? ''
    const awkward = valuesOf(text, 'SUMMARY').filter((value) => value.includes('Ethics'))
    expect(awkward).toHaveLength(6)
    for (const value of awkward) {
      expect(value).not.toMatch(/(?<!\\)[;,]/)
      expect(plain(value)).toContain('Ethics, part 1; "Żaneta’s" rules \\ and more: 漢字')
      expect(plain(value).endsWith('👩🏽‍⚕️')).toBe(true)
    }
    expect(valuesOf(text, 'DESCRIPTION').map(plain)).toContain(
      'First line.\nSecond line; with a semicolon, a comma and a \\ backslash.',
    )
  })
})
