import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Remittance } from '#billing'
import {
  benefitsFrom271,
  checkX12,
  claimsOfRemittance,
  day,
  eligibilityAnswersTo,
  readX12,
  statusAnswersTo,
  writeAnswers,
  writeInquiries,
  writeRemittances,
  writeStatusAnswers,
  writeStatusInquiries,
  x12Json,
} from '#billing'
import { attach } from '../../../app/billing/x12/guide/attach.ts'
import { transactionOf } from '../../../app/billing/x12/transactions.ts'
import { readFile } from '../../../app/billing/x12/wire/read-file.ts'
import { setsOf } from '../../../app/billing/x12/wire/x12-file.ts'
import { ALPHA, contentsOf, desk, ENVELOPE } from './answers.ts'
import { golden } from './claims.ts'

const NAMES = [
  ...['remittance.835', 'clearinghouse-remittance.835', 'eligibility.270', 'eligibility.271'],
  ...['clearinghouse-eligibility.271', 'refused-eligibility.271', 'status.276', 'status.277'],
  'clearinghouse-status.277',
]
const FILES = NAMES.map((name) => golden(`x12/${name}`))

/** What happens to files: segments and elements lost, doubled, moved, overwritten; the text cut or sprinkled. */
type Mutation = (text: string) => string
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const pick = (length: number, where: number): number => Math.floor(where * length)
/** The segment terminator of a file, which its header ends with. */
const terminatorOf = (text: string): string => text[105] ?? '~'
const separatorOf = (text: string): string => text[3] ?? '*'
const bySegment =
  (change: (segments: string[], i: number) => void, where: number): Mutation =>
  (text) => {
    const segments = text.split(terminatorOf(text))
    change(segments, pick(segments.length, where))
    return segments.join(terminatorOf(text))
  }
const VALUES = [
  '',
  '-',
  '0',
  '-0',
  '.5',
  '1e9',
  '9'.repeat(30),
  '20251345',
  'ZZ',
  'é',
  '22',
  '::',
  ' ',
  '1^2',
]
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place, fc.constantFrom(...VALUES)).map(([where, element, value]) =>
    bySegment((segments, i) => {
      const separator = separatorOf(segments.join())
      const elements = (segments[i] ?? '').split(separator)
      elements[pick(elements.length, element)] = value
      segments[i] = elements.join(separator)
    }, where),
  ),
  place.map((where) => bySegment((segments, i) => segments.splice(i, 1), where)),
  place.map((where) => bySegment((segments, i) => segments.splice(i, 0, segments[i] ?? ''), where)),
  fc.tuple(place, place).map(([where, to]) =>
    bySegment((segments, i) => {
      const [moved = ''] = segments.splice(i, 1)
      segments.splice(pick(segments.length, to), 0, moved)
    }, where),
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        text.slice(0, pick(text.length, where)),
  ),
  fc.tuple(place, fc.string({ maxLength: 4 })).map(
    ([where, noise]): Mutation =>
      (text) => {
        const i = pick(text.length, where)
        return text.slice(0, i) + noise + text.slice(i)
      },
  ),
)
const broken = fc
  .tuple(fc.constantFrom(...FILES), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([text, all]) => all.reduce((before, mutate) => mutate(before), text))

describe('mutated answers', () => {
  test('nothing makes reading, checking, answering or mapping throw', () =>
    fc.assert(
      fc.property(broken, (text) => {
        for (const { offset, position, message } of checkX12(text).errors.slice(0, 50)) {
          expect(position).toBeGreaterThan(0)
          expect(offset).toBeLessThanOrEqual(text.length)
          expect(message.length).toBeLessThan(250)
        }
        JSON.stringify(x12Json(readX12(text)))
        for (const content of contentsOf(text)) {
          if (content?.kind === '271') content.answers.of.map(benefitsFrom271)
          if (content?.kind === '270')
            eligibilityAnswersTo(content.inquiries, ALPHA, day('2025-10-14'), '0815')
          if (content?.kind === '276') statusAnswersTo(content.inquiries, desk(), day('2025-11-05'), '0700')
        }
      }),
      { numRuns: 300 },
    ))
  test('what was read from them is written the same again and again, where it may be written at all', () => {
    let count = 0
    const twice = (text: string): void => {
      for (const content of contentsOf(text)) {
        const once = rewritten(content)
        if (!once?.ok) continue
        count += 1
        expect(checkX12(once.value).errors).toEqual([])
        const [again = null] = contentsOf(once.value)
        expect(rewritten(again)).toEqual(once)
      }
    }
    FILES.forEach(twice)
    expect(count).toBe(11)
    fc.assert(fc.property(broken, twice), { numRuns: 200 })
    expect(count).toBeGreaterThan(40)
  })
})

function rewritten(content: ReturnType<typeof contentsOf>[number]) {
  switch (content?.kind) {
    case '835':
      return writeRemittances([content.remittance], ENVELOPE)
    case '270':
      return writeInquiries(content.inquiries, ENVELOPE)
    case '271':
      return writeAnswers(content.answers, ENVELOPE)
    case '276':
      return writeStatusInquiries(content.inquiries, ENVELOPE)
    case '277':
      return writeStatusAnswers(content.answers, ENVELOPE)
    default:
      return null
  }
}

describe('work', () => {
  /** Steps of attaching, and segments. */
  const workOf = (text: string) => {
    let [steps, segments] = [0, 0]
    for (const { set } of setsOf(readFile(text))) {
      const transaction = transactionOf(set)
      segments += set.segments.length
      if (transaction) steps += attach(set, transaction.guide).steps
    }
    return { steps, segments }
  }
  test.each([
    ['remittance.835', /(?<=LX\*1~\n)/, 'CLP*A*1*1*1**12*B~\nNM1*QC*1*A~\nSVC*HC:99213*1*1~\n'],
    ['remittance.835', /(?<=LX\*1~\n)/, 'REF*QQ*1~\n'],
    ['remittance.835', /(?=PLB)/, 'PLB*1*20251231*WO:1*1~\n'],
    ['eligibility.271', /(?=EB\*A)/, 'EB*1**30~\nLS*2120~\nNM1*PR*2*A~\nLE*2120~\n'],
    ['eligibility.270', /(?=SE\*)/, 'HL*9*2*22*0~\nNM1*IL*1*A~\nEQ*30~\n'],
    [
      'status.277',
      /(?=SE\*)/,
      'TRN*2*A~\nSTC*F1:65*20251105~\nSVC*HC:99213*1*1****1~\nSTC*F1:65*20251105~\n',
    ],
    ['status.276', /(?=SE\*)/, 'HL*1**20*1~\n'],
  ] as const)('grows with the segments and with nothing else: %s, %s', (name, where, more) => {
    const [head = '', ...rest] = golden(`x12/${name}`).split(where)
    const [small, large] = [300, 3000].map((n) => workOf(head + more.repeat(n) + rest.join('')))
    if (!small || !large) throw new Error('Nothing measured')
    expect(large.steps / large.segments).toBeLessThan(250)
    expect(large.steps / large.segments).toBeLessThan((small.steps / small.segments) * 1.2 + 1)
  })
  test('a remittance of thousands of claims is read claim by claim', () => {
    const [head = '', tail = ''] = golden('x12/remittance.835').split(/(?<=LX\*1~\n)/)
    const text = head + 'CLP*A*1*1*1**12*B~\nNM1*QC*1*A~\nSVC*HC:99213*1*1~\n'.repeat(3000) + tail
    const [content] = contentsOf(text)
    const remittance = content?.kind === '835' ? content.remittance : null
    expect(claimsOfRemittance(remittance as Remittance)).toHaveLength(3001)
    expect(content?.kind === '835' && content.places).toHaveLength(6003)
  })
})
