import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stemWords } from '../../../app/curriculum/templates/stem-words.ts'

const PIECES = [
  '{on}',
  '{',
  '}',
  '|',
  '- ',
  '\n',
  '. ',
  '?',
  '? ',
  ' ',
  ':',
  'word',
  '`',
  '**',
  'é',
  '"',
  '1. ',
]

describe('the words of a stem, as a list of templates shows them', () => {
  test('end with what is asked, and begin with what is told', () => {
    expect(
      stemWords('On {on} a surgeon performs {service.name}\n({service.code}). What is **allowed**?\n'),
    ).toEqual({
      asks: 'What is allowed?',
      begins: 'On … a surgeon performs …',
    })
  })

  test('are one statement where there is no question', () => {
    expect(stemWords('For a service of {on}, `{code.code}` is complete.')).toEqual({
      asks: 'For a service of …, … is complete.',
      begins: '',
    })
    expect(stemWords('For a service of {on}: the add-on {code} may stand alone.').begins).toBe('')
    expect(stemWords('The claim came on {on}. It was filed in time.')).toMatchObject({
      asks: 'It was filed in time.',
    })
  })

  test('leave tables and lists out, and what follows the question', () => {
    const stem =
      'The price list says:\n\n| Line | Units |\n|---|---|\n| Visit | 1 |\n\nWhich amount? Leave cents out.'
    expect(stemWords(stem)).toEqual({ asks: 'Which amount?', begins: 'The price list says:' })
    expect(stemWords('Two plans pay:\n- plan A {a}\n- plan B {b}\n\nWho is first?').asks).toBe(
      'Who is first?',
    )
  })

  test('have one gap where several stand together', () => {
    const stem =
      'A surgeon performs {first.name} ({first.code}, {fee}) and gives {dose} {unit} of {drug}. What is it?'
    expect(stemWords(stem).begins).toBe('A surgeon performs … and gives … of …')
    expect(stemWords('Is the fee for {code} ({year} only) {fee}?').asks).toBe('Is the fee for … (… only) …?')
  })

  test('have a gap for a placeholder within another, too', () => {
    expect(stemWords('What is {{on}} for { {a} b }?').asks).toBe('What is … for …?')
  })

  test('are cut after a whole word', () => {
    const { begins } = stemWords(`${'word '.repeat(60)}ends. Who pays?`)
    expect(begins.length).toBeLessThan(145)
    expect(begins).toMatch(/word …$/)
    expect(stemWords(`${'x'.repeat(300)}?`).asks).toBe(`${'x'.repeat(140)} …`)
  })

  test('are short plain text, whatever the stem is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }), (pieces) => {
        const stem = pieces.join('')
        const { asks, begins } = stemWords(stem)
        expect(Math.max(asks.length, begins.length)).toBeLessThanOrEqual(142)
        for (const words of [asks, begins]) expect(words).not.toMatch(/\n|\{[^{}]*\}/)
      }),
    )
  })
})
