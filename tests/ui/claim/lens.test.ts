import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '#billing'
import { boxesOf, day, FIELDS, readX12, trainingContext, writeClaim } from '#billing'
import { claimTies } from '#ui/claim/lens/claim-ties.ts'
import { Lens, litOn, tiesOf } from '#ui/claim/lens/lens.ts'
import { segmentWords } from '#ui/claim/lens/segment-words.ts'
import { partsOf, x12Text } from '#ui/claim/lens/x12-text.ts'
import { anyClaim } from '../../billing/helpers/any-claim.ts'
import { claimWith } from '../../billing/x12/claims.ts'

/** A claim's file, its ties, and what stands at a key of either side. */
function tied(claim: Claim) {
  const file = writeClaim(claim, trainingContext(day('2025-12-01')))
  if (!file.ok) throw new Error(JSON.stringify(file.fault))
  const content = readX12(file.value).interchanges[0]?.groups[0]?.sets[0]?.content
  if (content?.kind !== '837P' || !content.claims[0]) throw new Error('No claim')
  const text = x12Text(file.value)
  const { places } = content.claims[0]
  const ties = claimTies(text, places, claim.lines.length)
  const parts = new Map(
    text.lines
      .flatMap((line) => partsOf(line.text, line.index, text.element, text.component))
      .map((part) => [part.key, part.text]),
  )
  const wire = (box: string) => (ties.wireOf.get(box) ?? []).map((key) => parts.get(key))
  return { text, places, ties, parts, wire, file: file.value }
}

describe('the lens of a claim', () => {
  test('ties each box of the sample to what it became', () => {
    const { wire } = tied(claimWith())
    expect({
      top: wire('top'),
      '1': wire('1'),
      '1a': wire('1a'),
      '2': wire('2'),
      '3': wire('3'),
      '3 sex': wire('3 sex'),
      '7': wire('7'),
      '14': wire('14'),
      '14 qualifier': wire('14 qualifier'),
      '21 A': wire('21 A'),
      '21 B': wire('21 B'),
      '21 C': wire('21 C'),
      '25': wire('25'),
      '27': wire('27'),
      '28': wire('28'),
      '31 name': wire('31 name'),
      '33': wire('33'),
      '33 phone': wire('33 phone'),
      '33a': wire('33a'),
    }).toEqual({
      top: ['MCRTRN'],
      '1': ['MB'],
      '1a': ['1EG4TE5MK73'],
      '2': ['SAMPLE', 'PAT', 'Q'],
      '3': ['19500615'],
      '3 sex': ['F'],
      '7': ['200 OAK AVE', 'COLUMBUS', 'OH', '432150000'],
      '14': ['20251001'],
      '14 qualifier': ['431'],
      '21 A': ['M1711'],
      '21 B': ['E119'],
      '21 C': [],
      '25': ['311234567'],
      '27': ['A'],
      '28': ['290'],
      '31 name': ['RIVERA', 'ALEX'],
      '33': ['LAKESIDE FAMILY CLINIC', '100 MAIN ST', 'COLUMBUS', 'OH', '432151234'],
      '33 phone': ['6145550100'],
      '33a': ['1234567893'],
    })
  })
  test('ties the boxes of each line to its own segments', () => {
    const { wire } = tied(claimWith())
    const line = (n: number) =>
      ['A from', 'B', 'D', 'D modifiers', 'E', 'F', 'G', 'J'].map((box) => wire(`${n}:${box}`).join(' '))
    expect(line(1)).toEqual(['20251015', '11', '99213', '25', '2', '150', '1', '1999999984'])
    expect(line(2)).toEqual(['20251015', '11', '20610', 'RT', '1', '140', '1', '1999999984'])
  })
  test('goes both ways', () => {
    const { ties } = tied(claimWith())
    for (const [paper, keys] of ties.wireOf)
      for (const key of keys) expect(ties.paperOf.get(key), `${paper} ${key}`).toContain(paper)
  })
  test('of any claim: whatever the engine knows a place for, and paper a box, is tied to where it stands', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const { places, ties, parts, text } = tied(claim)
        const keys = new Set(ties.paperOf.keys())
        for (const key of keys) expect(parts.get(key) ?? '', key).not.toBe('')
        const start = text.lines.findIndex((line) => line.text.startsWith('ST'))
        for (const { field, place } of places.all()) {
          if (FIELDS[field].box === null || field === 'claim') continue
          const at = `${start + place.position - 1}.${place.element}`
          const there = [...keys].some((key) => key === at || key.startsWith(`${at}.`))
          // A line's place speaks for itself where every line has one.
          if (!there && field !== 'place') expect.fail(`${field} at ${at} is tied to nothing`)
        }
      }),
      { numRuns: 20 },
    ))
  test('knows the boxes that the form prints for a claim', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const form = boxesOf(claim)
        const { ties } = tied(claim)
        const of = (n: number) => ties.wireOf.get(`${n}:D`)?.length
        for (let n = 1; n <= form.lines.length; n += 1) expect(of(n)).toBe(1)
      }),
      { numRuns: 8 },
    ))
})

describe('a text of X12', () => {
  test('is taken apart so that nothing of it is lost', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const { text, file } = tied(claim)
        const again = text.lines
          .map(({ text: line, index }) =>
            partsOf(line, index, text.element, text.component)
              .map(({ before, text: part }) => before + part)
              .join(''),
          )
          .join(`${text.segment}`)
        expect(`${again}${text.segment}`).toBe(file.replaceAll('\n', ''))
        for (const line of text.lines) expect(file.startsWith(line.text, line.offset)).toBe(true)
      }),
      { numRuns: 8 },
    ))
  test('of no kind at all is shown as it stands', () => {
    expect(x12Text('').lines).toEqual([])
    expect(x12Text('ISA*too short').lines.map(({ text }) => text)).toEqual(['ISA*too short'])
    expect(x12Text('any words~ and more').lines.map(({ text }) => text)).toEqual(['any words', 'and more'])
  })
  test('says what its segments are, all of them', () => {
    const { text } = tied(claimWith())
    for (const line of text.lines) expect(segmentWords(line.text, text), line.text).not.toBe('a segment')
    expect(segmentWords('NM1*85*2*X', text)).toBe('someone by name and number: billing provider')
    expect(segmentWords('ZZZ*1', text)).toBe('a segment')
  })
})

describe('pointing', () => {
  const ties = tiesOf([
    ['1a', '5.9'],
    ['2', '5.3'],
    ['4', '5.3'],
  ])
  test('lights the place itself, and what is tied to it', () => {
    expect(litOn('wire', { side: 'paper', key: '1a' }, ties)).toEqual(['5.9'])
    expect(litOn('paper', { side: 'wire', key: '5.3' }, ties)).toEqual(['2', '4'])
    expect(litOn('paper', { side: 'paper', key: '8' }, ties)).toEqual(['8'])
    expect(litOn('wire', { side: 'paper', key: '8' }, ties)).toEqual([])
    expect(litOn('wire', null, ties)).toEqual([])
  })
  test('the pointer goes before the focus, and gives it back; what has not changed is not told', () => {
    const lens = new Lens()
    let told = 0
    const stop = lens.subscribe(() => (told += 1))
    lens.focus('paper', '1a')
    lens.focus('paper', '1a')
    lens.hover('wire', '5.3')
    expect(lens.pointed()).toEqual({ side: 'wire', key: '5.3' })
    lens.hover('wire', null)
    expect(lens.pointed()).toEqual({ side: 'paper', key: '1a' })
    expect(told).toBe(3)
    lens.hover('wire', '5.3')
    lens.focus('paper', '2')
    expect(lens.pointed()).toEqual({ side: 'paper', key: '2' })
    stop()
    lens.focus('paper', null)
    expect([lens.pointed(), told]).toEqual([null, 5])
  })
})
