import fc from 'fast-check'
import { cms1500BoxIds } from '../../../app/curriculum/items/cms-1500-boxes.ts'
import type { PlainItem } from '../../../app/curriculum/items/plain-item.ts'
import { PlainItem as Schema } from '../../../app/curriculum/items/plain-item.ts'

/** Two versions of one question that show the same and differ in the key only. */
export interface Rekeyed {
  readonly a: PlainItem
  readonly b: PlainItem
}

const word = fc.stringMatching(/^[a-zA-Z0-9 ,.%$-]{0,18}[a-z0-9]$/)
const texts = (min: number, max: number) =>
  fc.uniqueArray(word, { minLength: min, maxLength: max, selector: (t) => t.toLowerCase().trim() })
const shared = {
  id: 'term-0001',
  objective: 'terminology.word-parts',
  source: ['42 CFR 424.44'],
  difficulty: 2,
  level: 'recall',
  stem: 'Which one?',
}
const parse = (raw: object): PlainItem => Schema.parse({ ...shared, ...raw })
const order = (n: number) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n })

const choices = (min: number, max: number) =>
  texts(min, max).chain((list) => fc.tuple(fc.constant(list), order(list.length), fc.nat(), fc.nat()))

export const singles: fc.Arbitrary<Rekeyed> = choices(3, 5).map(([list, places, first, second]) => {
  const option = (key: number) => (i: number) => ({
    text: list[i],
    key: i === key,
    rationale: `why ${key} ${i}`,
  })
  return {
    a: parse({ type: 'single', options: list.map((_, i) => option(first % list.length)(i)) }),
    b: parse({ type: 'single', options: places.map(option(second % list.length)) }),
  }
})

export const multiples: fc.Arbitrary<Rekeyed> = fc
  .tuple(choices(4, 6), fc.constantFrom('all', 'each'))
  .map(([[list, places, first, second], credit]) => {
    const isKey = (start: number, i: number) => i === start % list.length || i === (start + 1) % list.length
    const option = (start: number) => (i: number) => ({
      text: list[i],
      key: isKey(start, i),
      rationale: `why ${start}`,
    })
    return {
      a: parse({ type: 'multiple', choose: 2, credit, options: list.map((_, i) => option(first)(i)) }),
      b: parse({ type: 'multiple', choose: 2, credit, options: places.map(option(second)) }),
    }
  })

export const trueFalses: fc.Arbitrary<Rekeyed> = fc.constant(null).map(() => {
  const of = (answer: boolean) =>
    parse({ type: 'truefalse', answer, rationales: { true: `if ${answer}`, false: `if not ${answer}` } })
  return { a: of(true), b: of(false) }
})

export const matchings: fc.Arbitrary<Rekeyed> = fc
  .tuple(texts(3, 6), fc.integer({ min: 0, max: 3 }), fc.constantFrom('each', 'all'))
  .chain(([prompts, more, credit]) =>
    fc.tuple(
      fc.constant(prompts),
      texts(prompts.length + more, prompts.length + more),
      order(prompts.length + more),
      fc.constant(credit),
    ),
  )
  .map(([prompts, answers, places, credit]) => {
    const of = (given: readonly (string | undefined)[]) =>
      parse({
        type: 'matching',
        credit,
        prompts: prompts.map((text, i) => ({ text, match: given[i], rationale: `because ${given[i]}` })),
        extra: given.slice(prompts.length).map((text) => ({ text, rationale: `not ${text}` })),
      })
    return { a: of(answers), b: of(places.map((i) => answers[i])) }
  })

export const orderings: fc.Arbitrary<Rekeyed> = fc
  .tuple(texts(3, 6), fc.constantFrom('all', 'each'))
  .chain(([list, credit]) => fc.tuple(fc.constant(list), order(list.length), fc.constant(credit)))
  .map(([list, places, credit]) => {
    const of = (steps: readonly (string | undefined)[]) =>
      parse({ type: 'ordering', credit, steps: steps.map((text, i) => ({ text, rationale: `step ${i}` })) })
    return { a: of(list), b: of(places.map((i) => list[i])) }
  })

export const fills: fc.Arbitrary<Rekeyed> = fc.constantFrom('code', 'text').map((form) => {
  const of = (answer: string, near: string) =>
    parse({
      type: 'fill',
      form,
      answers: [answer],
      rationale: answer,
      near: [{ text: near, rationale: near }],
    })
  return { a: of('M17.11', 'M17.12'), b: of('E11.9', 'E11.65') }
})

export const numerics: fc.Arbitrary<Rekeyed> = fc
  .tuple(
    fc.integer({ min: -99999, max: 99999 }),
    fc.integer({ min: 1, max: 999 }),
    fc.constantFrom('$', 'units', '%'),
  )
  .map(([cents, by, unit]) => {
    const of = (answer: number) =>
      parse({
        type: 'numeric',
        answer,
        unit,
        rationale: `it is ${answer}`,
        near: [{ value: answer + by, rationale: 'x' }],
      })
    return { a: of(cents / 100), b: of((cents + by) / 100) }
  })

export const hotspots: fc.Arbitrary<Rekeyed> = fc
  .uniqueArray(fc.constantFrom(...cms1500BoxIds), { minLength: 3, maxLength: 3 })
  .map(([x, y, z]) => {
    const of = (box: string | undefined, near: string | undefined) =>
      parse({
        type: 'hotspot',
        form: 'cms1500',
        box,
        rationale: `${box}`,
        near: [{ box: near, rationale: 'no' }],
      })
    return { a: of(x, y), b: of(z, x) }
  })

/** What is graded stands in the sandbox: the scenario and its checks are the key. */
export const claims: fc.Arbitrary<Rekeyed> = fc
  .uniqueArray(fc.stringMatching(/^[a-z][a-z-]{2,20}$/), { minLength: 3, maxLength: 3 })
  .map(([x, y, z]) => ({
    a: parse({ type: 'claim', scenario: x, rationale: `about ${x}` }),
    b: parse({ type: 'claim', scenario: y, checks: [z], rationale: `about ${y}` }),
  }))

export const everyType = {
  single: singles,
  multiple: multiples,
  truefalse: trueFalses,
  matching: matchings,
  ordering: orderings,
  fill: fills,
  numeric: numerics,
  hotspot: hotspots,
  claim: claims,
}
export const anyRekeyed: fc.Arbitrary<Rekeyed> = fc.oneof(...Object.values(everyType))
