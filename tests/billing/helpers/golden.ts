import type { Adjudication, Benefits, Cents, ClaimChange, PastLine, Payer, Scene } from '#billing'
import {
  cents,
  day,
  dollars,
  exact,
  parseDollars,
  partBBenefits,
  payerOf,
  readClaim,
  sampleWith,
  sceneOf,
} from '#billing'
import { coverageBy } from './claims.ts'
import { partB } from './stages.ts'
import { curatedTables } from './tables.ts'

/**
 * An adjudication as a file: what differs from the sample claim, before which payer and with which plan, and what came
 * of it. Amounts are texts in dollars; `benefits` of Part B begin with what is left of the deductible.
 */
interface GoldenFile {
  readonly shows: string
  readonly payer: string
  /** What of the payer is otherwise. */
  readonly terms?: Partial<Payer>
  readonly received?: string
  readonly benefits: Readonly<Record<string, unknown>> | null
  readonly facts?: { readonly qualityRate?: string }
  readonly history?: readonly Readonly<Record<string, unknown>>[]
  /** Differences from the sample claim; coverages by their payer, an earlier payer's answer beside it. */
  readonly claim: ClaimChange
  readonly remittance: ReturnType<typeof remittanceInWords>
}

const STOPS: ReadonlySet<string> = new Set(['REJ', 'UNP', 'DEN-C', 'DEN-L'])
const money = (text: unknown): Cents => parseDollars(String(text)) ?? cents(Number.NaN)

function benefitsOf(json: NonNullable<GoldenFile['benefits']>): Benefits {
  const { deductibleLeft, copays, outOfPocketLeft, partB: isPartB, coinsurance, ...more } = json
  const base = isPartB ? { ...partBBenefits(), years: [], frequencies: [] } : { ...partB(0), preventive: [] }
  const plan: Benefits = {
    ...{ ...base, ...(more as Partial<Benefits>) },
    ...{ deductible: money(deductibleLeft ?? '0'), deductibleMet: cents(0) },
    ...(coinsurance !== undefined && { coinsurance: exact(String(coinsurance)) }),
    ...(outOfPocketLeft !== undefined && { outOfPocket: money(outOfPocketLeft), outOfPocketMet: cents(0) }),
  }
  const list = (copays ?? []) as readonly { procedures: readonly string[]; amount: string }[]
  return { ...plan, copays: list.map((one) => ({ ...one, amount: money(one.amount) })) }
}

const pastLine = (json: Readonly<Record<string, unknown>>): PastLine => ({
  ...{ claim: 'ACCT0000', control: '2025300001', modifiers: [], place: '11', outcome: 'paid' },
  ...{ rendering: '1999999984', billing: '1234567893', specialty: '207Q00000X', diagnoses: [] },
  ...(json as unknown as PastLine),
  ...{
    from: day(String(json.from)),
    through: day(String(json.from)),
    units: exact(String(json.units ?? '1')),
  },
  ...{ charge: money(json.charge), paid: money(json.paid ?? '0') },
})

/** Reads a golden file. @throws when its claim is none */
export function readGolden(text: string): GoldenFile & { readonly scene: Scene } {
  const file = JSON.parse(text) as GoldenFile
  const known = payerOf(file.payer)
  if (!known) throw new Error(`No payer ${file.payer}`)
  const payer = { ...known, ...file.terms }
  const claim = readClaim(sampleWith({ coverages: [coverageBy(known)], ...file.claim }))
  if (!claim.ok) throw new Error(JSON.stringify(claim.fault))
  const rate = file.facts?.qualityRate
  const scene = sceneOf(claim.value, {
    ...{ payer, tables: curatedTables(), received: day(file.received ?? '2025-10-20') },
    benefits: file.benefits && benefitsOf(file.benefits),
    history: (file.history ?? []).map(pastLine),
    facts: rate === undefined ? {} : { qualityRate: exact(rate) },
  })
  return { ...file, scene }
}

/**
 * A remittance as the files have it: what stopped or denied it, and each line's adjustments, "CO-45 64.83", with the
 * remarks of denied ones. Remarks on paid lines are for the rules' own examples.
 */
export const remittanceInWords = (remit: Adjudication) => ({
  ...{ status: remit.status, charge: dollars(remit.charge), allowed: dollars(remit.allowed) },
  ...{
    paid: dollars(remit.paid),
    patient: dollars(remit.patient),
    ...(remit.payee && { payee: remit.payee }),
  },
  denials: remit.findings
    .filter(({ level }) => STOPS.has(level))
    .map(({ rule, line, status277 }) =>
      [rule, line ?? 'claim', ...(remit.lines.length ? [] : [status277])].join(' '),
    ),
  lines: remit.lines.map(({ procedure, modifiers, allowed, paid, adjustments, deniedBy }) => ({
    service: [procedure, ...modifiers].join('-'),
    ...{ allowed: allowed === null ? null : dollars(allowed), paid: dollars(paid) },
    adjustments: adjustments.map(({ group, carc, amount, rarc }) =>
      [`${group}-${carc}`, dollars(amount), ...(deniedBy === null ? [] : rarc)].join(' '),
    ),
  })),
})
