import { describe, expect, test } from 'vitest'
import type { ClaimOnFile, StatusAnswer } from '#billing'
import {
  adjudicate,
  checkX12,
  day,
  scenesOn,
  statusAnswer,
  statusAnswersTo,
  statusOf,
  statusText,
  writeStatusAnswers,
  writeStatusInquiries,
} from '#billing'
import { stageOf } from '../helpers/stages.ts'
import {
  ASKED,
  contentsOf,
  desk,
  ENVELOPE,
  STATUS_INQUIRIES,
  sampleDecided,
  statusInquiryAbout,
} from './answers.ts'
import { golden } from './claims.ts'

const TODAY = day('2025-11-05')
const answersIn = (text: string): readonly StatusAnswer[] =>
  contentsOf(text).flatMap((one) => (one?.kind === '277' ? one.answers.of : []))
const told = ({ claims, providerRefusal, receiverRefusal }: StatusAnswer): readonly string[] =>
  [
    ...claims,
    ...(providerRefusal ? [providerRefusal] : []),
    ...(receiverRefusal ? [receiverRefusal] : []),
  ].flatMap(({ statuses }) => statuses.map(({ code }) => statusText(code)))

describe('golden files', () => {
  test('our inquiry and the payer’s answer', () => {
    expect(writeStatusInquiries(STATUS_INQUIRIES, ASKED)).toEqual({
      ...{ ok: true, value: golden('x12/status.276') },
    })
    expect(contentsOf(golden('x12/status.276'))).toEqual([
      { kind: '276', inquiries: STATUS_INQUIRIES, unread: [] },
    ])
    const answers = statusAnswersTo(STATUS_INQUIRIES, desk(), TODAY, '0701')
    expect(answers.of).toHaveLength(1)
    expect(writeStatusAnswers(answers, ENVELOPE)).toEqual({ ok: true, value: golden('x12/status.277') })
  })
  test.each(['clearinghouse-status.277', 'status.276', 'status.277'])(
    '%s is right and read whole',
    (name) => {
      expect(checkX12(golden(`x12/${name}`)).errors).toEqual([])
      expect(contentsOf(golden(`x12/${name}`))).toMatchObject([{ unread: [] }])
    },
  )
  test('a clearinghouse’s answer, in its delimiters: two patients, lines, a second status', () => {
    const all = answersIn(golden('x12/clearinghouse-status.277'))
    expect(all.map(told)).toEqual([['F2:84', 'P3:317:1P', 'R4:287:1P'], ['F1:65']])
    const [lena, robin] = all
    expect(lena?.claims.map(({ trace }) => trace)).toEqual(['STQ0004-1', 'STQ0004-2'])
    expect(lena?.claims[0]?.lines[0]).toMatchObject({
      ...{ procedure: { code: '70553' }, charge: 90_000, paid: 0, control: '1' },
      statuses: [{ code: { category: 'F2', status: '84' } }],
    })
    expect(lena?.claims[1]?.dates).toEqual([{ code: '472', from: '2025-10-27', through: '2025-10-28' }])
    expect(robin?.dependent).toMatchObject({ first: 'ROBIN' })
    expect(robin?.claims[0]?.statuses[0]).toMatchObject({
      ...{ paid: 6800, paidOn: '2025-10-21', payment: 'EFT20251021009' },
      second: { category: 'F1', status: '107' },
    })
  })
})

describe('which claim is meant', () => {
  const ask = (...numbers: readonly { readonly code: string; readonly id: string }[]) =>
    statusAnswer(statusInquiryAbout(...numbers), desk(), TODAY)
  test('the payer’s number alone decides, else the provider’s with member and days', () => {
    expect(told(ask({ code: '1K', id: '2025300000002' }))).toEqual(['R4:287:1P'])
    expect(told(ask({ code: 'EJ', id: 'acct0001' }))).toEqual(['F1:65'])
    expect(told(ask({ code: 'EJ', id: 'ACCT0404' }))).toEqual(['D0:35'])
  })
  test('without a number all claims of the member with that charge on those days', () => {
    expect(told(ask())).toEqual(['F1:65', 'R4:287:1P'])
    const inquiry = { ...statusInquiryAbout(), dates: [{ code: '472', from: day('2025-10-16') }] }
    expect(told(statusAnswer(inquiry, desk(), TODAY))).toEqual(['D0:35'])
  })
  test('of another member nothing is told', () => {
    const inquiry = statusInquiryAbout({ code: '1K', id: '2025293000001' })
    const other = { ...inquiry, subscriber: { ...inquiry.subscriber, id: '9ZZ9ZZ9ZZ99' } }
    expect(told(statusAnswer(other, desk(), TODAY))).toEqual(['D0:35'])
  })
  test('a request that is wrong, and a system that is down, are refused at their level', () => {
    const inquiry = statusInquiryAbout({ code: 'EJ', id: 'ACCT0001' })
    const [provider] = inquiry.providers
    const wrong = {
      ...inquiry,
      providers: [{ ...provider, kind: 'organization', id: '1234567890' } as const],
    }
    const answers = [
      statusAnswer(wrong, desk(), TODAY),
      statusAnswer(inquiry, { ...desk(), isDown: true }, TODAY),
    ]
    expect(answers.map(told)).toEqual([['A8:562:1P'], ['E1:484']])
    for (const one of answers)
      expect(
        writeStatusAnswers(
          { purpose: '08', use: 'DG', reference: 'A', on: TODAY, at: '0701', of: [one] },
          ENVELOPE,
        ).ok,
      ).toBe(true)
  })
})

describe('where a claim stands', () => {
  const { claim, answer } = sampleDecided()
  const paid: ClaimOnFile = {
    ...{ control: 'C', claim, received: day('2025-10-20'), answer, remitted: day('2025-11-03') },
  }
  const make = scenesOn(stageOf())
  const rejected = adjudicate(make({ rendering: { npi: '1999999948' } }))
  const deductible = {
    ...{ ...answer, paid: 0 as typeof answer.paid },
    lines: answer.lines.map((line) => ({ ...line, paid: 0 as typeof line.paid })),
  }
  const denied = {
    ...{ ...answer, status: 'denied' as const },
    lines: answer.lines.map((line) => ({
      ...{ ...line, deniedBy: 'C4' },
      adjustments: [{ group: 'OA' as const, carc: '18', amount: line.charge, rarc: [] }],
    })),
  }
  test.each<readonly [string, string, ClaimOnFile]>([
    ['P1:20', 'nothing decided', { ...paid, answer: null, remitted: null }],
    ['F0:3', 'decided, not yet paid', { ...paid, remitted: null }],
    ['F1:65', 'paid', paid],
    ['F4:98', 'all of it deductible', { ...paid, answer: deductible }],
    ['F2:54', 'a duplicate', { ...paid, answer: denied }],
    ['F3:101', 'replaced', { ...paid, state: 'replaced' }],
    ['A7:562:82', 'stopped at the front end', { ...paid, answer: rejected, remitted: null }],
  ])('%s: %s', (code, _, one) => expect(statusText(statusOf(one))).toBe(code))
})

describe('files of others', () => {
  const without = (name: string) =>
    golden(`x12/${name}`)
      .replace(/HL\*3\*2\*19\*1~\nNM1\*1P.*\n/, '')
      .replace('HL*4*3*22', 'HL*3*2*22')
      .replace(/SE\*(\d+)/, (_, n) => `SE*${Number(n) - 2}`)
  test.each(['status.276', 'status.277'])(
    '%s without the provider’s level is told of once and read',
    (name) => {
      const text = without(name)
      expect(checkX12(text).errors).toEqual([
        expect.objectContaining({ in: 'IK3', segment: 'HL', code: '3', loop: '2000C' }),
      ])
      const [content] = contentsOf(text)
      expect(content).toMatchObject({ unread: [] })
      const all =
        content?.kind === '276' ? content.inquiries.of : content?.kind === '277' ? content.answers.of : []
      expect(all.map(({ providers, subscriber }) => [providers, subscriber?.name])).toEqual(
        all.map(() => [[], 'SAMPLE']),
      )
      expect(all.length).toBe(content?.kind === '276' ? 3 : 1)
    },
  )
})
