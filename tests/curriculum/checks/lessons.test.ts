import { describe, expect, test } from 'vitest'
import type { ContentFile } from '../../../app/curriculum/loading/content.ts'
import { faultsOf, lesson } from '../small-content.ts'

const worked = (attributes: string) => lesson(`## One\n\n<Worked ${attributes} caption="An example" />`)
const told = (...files: readonly ContentFile[]) =>
  faultsOf(...files)
    .filter(({ check }) =>
      ['worked', 'unsafe-mdx', 'lesson-order', 'unknown-reference', 'schema'].includes(check),
    )
    .map(({ check, message }) => `${check}: ${message}`)

describe('an example that the engine works', () => {
  test('nothing is told where engine and lesson agree', () =>
    expect(
      told(worked(`ask="cost-share" facts='{ allowed: "100.00" }' answer='{ coinsurance: "20.00" }'`)),
    ).toEqual([]))

  test('an answer that differs is named with both', () =>
    expect(
      told(
        worked(
          `ask="cost-share" facts='{ allowed: "100.00" }' answer='{ coinsurance: "25.00", paid: "80.00" }'`,
        ),
      ),
    ).toEqual(['worked: cost-share coinsurance: the engine says "20.00", the lesson "25.00"']))

  test('facts that the engine refuses, and a table that is not there', () => {
    expect(told(worked(`ask="cost-share" facts='{ allowed: 100 }'`))).toEqual([
      expect.stringMatching(/^worked: cost-share cannot be worked: allowed: /),
    ])
    expect(told(worked(`ask="price" facts='{ code: "99213", date: 2025-10-15 }'`))).toEqual([])
  })

  test.each([
    [`ask="cost-share" facts='{ allowed'`, /unsafe-mdx: .*cannot be read/],
    [`ask="cost-share" facts='[1]'`, /unsafe-mdx: .*no mapping/],
    [`ask="npi" facts='{ npi: "1234567893" }'`, /unsafe-mdx: .*works no "npi"/],
    [`ask="cost-share"`, /unsafe-mdx: <Worked> has no facts/],
  ])('%s', (attributes, message) =>
    expect(told(worked(attributes))).toEqual([expect.stringMatching(message)]),
  )
})

describe('what a lesson is to be read after', () => {
  const second = (after: string[], order = 2) => lesson('## Two\n\nText.', { after, order }, 'second')

  test('a lesson before it', () =>
    expect(told(lesson('## One\n\nText.'), second(['terminology-word-parts']))).toEqual([]))

  test('one that does not exist is named, with what was meant', () =>
    expect(told(lesson('## One\n\nText.'), second(['terminology-word-part']))).toEqual([
      'unknown-reference: there is no lesson terminology-word-part',
    ]))

  test('one that comes later, and itself', () => {
    expect(told(lesson('## One\n\nText.', { order: 9 }), second(['terminology-word-parts']))).toEqual([
      'lesson-order: terminology-word-parts comes later in reading order',
    ])
    expect(told(second(['terminology-second']))).toEqual([
      'lesson-order: a lesson cannot be read after itself',
    ])
  })
})
