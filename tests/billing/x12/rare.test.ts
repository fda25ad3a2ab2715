import { describe, expect, test } from 'vitest'
import type { ReadClaim } from '#billing'
import { checkX12, claimJson, day, readX12, trainingContext, writeClaims } from '#billing'
import { claimsOf, golden } from './claims.ts'

const TEXT = golden('rare-segments.837')
const read = readX12(TEXT)
const all: readonly ReadClaim[] = read.interchanges.flatMap(({ groups }) =>
  groups.flatMap(({ sets }) =>
    sets.flatMap(({ content }) => (content?.kind === '837P' ? content.claims : [])),
  ),
)

describe('a file with delimiters of its own and segments one rarely sees', () => {
  test('is right', () => expect(checkX12(TEXT).errors).toEqual([]))
  test('gives its claims', () => {
    const [first, second] = all.map(({ claim }) => claim && claimJson(claim))
    expect(first).toMatchObject({
      ...{
        id: 'RT-5001',
        place: '41',
        patientPaid: '20.00',
        note: 'TRANSFER FROM CLINIC',
        attachment: 'TRIP5001',
      },
      billing: { payTo: { line1: 'PO BOX 77' }, phone: '6145550190', address: { line2: 'BAY 4' } },
      patient: { last: 'NOVAK', suffix: 'III' },
      referring: { name: 'OKAFOR', npi: '1999999984' },
      accident: { kinds: ['other', 'employment'], state: 'OH', on: '2025-11-03' },
      dates: { admitted: '2025-11-03', assumedCare: '2025-11-03', relinquishedCare: '2025-11-04' },
      lines: [
        { procedure: 'A0429', emergency: true, note: 'TWO PATIENTS CARRIED' },
        { procedure: 'A0425', units: '14.2', authorization: 'AUTH9' },
      ],
    })
    expect(second).toMatchObject({
      ...{
        id: 'RT-5002',
        frequency: '8',
        original: '2025310077',
        signature: false,
        assignment: 'C',
        destination: 3,
      },
      patient: { first: 'TEDDY', sex: 'U', death: '2025-11-20' },
      dates: { disabledFrom: '2025-10-01', disabledThrough: '2025-10-12' },
      coverages: [
        {
          payer: { id: 'ALPHA1' },
          prior: {
            ...{ paid: '40.00', on: '2025-10-30', control: 'A-100' },
            adjustments: [
              { group: 'OA', carc: '23', amount: '10.00' },
              { group: 'OA', carc: '109', amount: '5.50', quantity: '2' },
            ],
          },
        },
        { payer: { id: 'OHMCD1' }, subscriber: { groupName: 'STATE PLAN' } },
        { payer: { id: 'MCRTRN' }, msp: '47', relationship: 'G8' },
      ],
      ordering: { name: 'OKAFOR', address: { line1: '100 MAIN ST' } },
      lines: [{ through: '2025-10-31', drug: { ndc: '00338004938', quantity: '7', unit: 'ML' } }],
    })
  })
  test('says which segments our claim has no place for', () => {
    const unread = all.map((one) => [...new Set(one.unread.map(({ segment }) => segment))])
    expect(unread[0]).toEqual(expect.arrayContaining(['CN1', 'CR1', 'CRC', 'HCP', 'K3', 'QTY']))
    expect(unread[1]).toEqual(expect.arrayContaining(['CR2', 'CR3', 'FRM', 'LQ', 'MEA', 'MOA', 'PS1', 'SV5']))
  })
  test('what was read of it is written, and reads back', () => {
    const [first, ...more] = claimsOf(read).filter((claim) => claim !== null)
    if (!first) throw new Error('No claim')
    const text = writeClaims([first, ...more], trainingContext(day('2025-11-12')))
    if (!text.ok) throw new Error(JSON.stringify(text.fault))
    expect(checkX12(text.value).ok).toBe(true)
    const again = claimsOf(readX12(text.value))
    expect(again.map((claim) => claim?.lines)).toEqual([first, ...more].map(({ lines }) => lines))
    expect(writeClaims(again as [typeof first], trainingContext(day('2025-11-12')))).toEqual(text)
  })
})
