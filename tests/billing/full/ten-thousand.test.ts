import { beforeAll, describe, expect, test } from 'vitest'
import type { Adjudication, ClaimJson, Payer, Tables } from '#billing'
import {
  adjudicate,
  breaksOfPayment,
  cents,
  day,
  dollars,
  imbalance,
  openIndex,
  PAYERS,
  patientShare,
  paymentOf,
  remitClaim,
  sampleWith,
  tablesFromIndexes,
} from '#billing'
import type { Random } from '#kernel/random.ts'
import { seeded } from '#kernel/random.ts'
import { coverageBy, sceneFrom } from '../helpers/claims.ts'
import { hasOfficial, OFFICIAL_MISSING, readAllOfficial } from '../helpers/official.ts'
import { readCurated } from '../helpers/tables.ts'

const CLAIMS = 10_000
const MODIFIERS = '25 59 RT LT 50 26 TC 80 62 78 79 58 76 24 57 GP XS 52 53 AS 54 55 KX GA GY 95 JZ ZZ'.split(
  ' ',
)
const PLACES = ['11', '11', '11', '22', '24', '21', '23', '10', '02', '31', '99', '00']

/** Every code the official tables have, to draw from. */
interface Codes {
  readonly procedures: readonly string[]
  readonly diagnoses: readonly string[]
}

/** A claim over any codes there are. Two of three are sober, so that they reach prices; the third is of any shape. */
function randomClaim(random: Random, { procedures, diagnoses }: Codes, payer: Payer, n: number): ClaimJson {
  const isSober = n % 3 !== 0
  const pick = <T>(list: readonly T[]): T => list[random.int(list.length)] as T
  const some = <T>(most: number, one: () => T): T[] =>
    Array.from({ length: random.int((isSober ? Math.ceil(most / 3) : most) + 1) }, one)
  // Codes of nearby numbers are often edited against each other.
  const near = random.int(procedures.length - 40)
  const codes = isSober ? ['M17.11', 'E11.9'] : [pick(diagnoses), ...some(5, () => pick(diagnoses))]
  const on = () => `2025-1${random.int(3)}-${String(1 + random.int(28)).padStart(2, '0')}`
  const visit = on()
  const lines = Array.from({ length: 1 + random.int(isSober ? 4 : 12) }, (_, i) => ({
    ...{ control: `L${i + 1}`, from: random.int(5) === 0 ? on() : visit },
    place: isSober ? '11' : pick(PLACES),
    procedure: random.int(3) === 0 ? pick(procedures) : (procedures[near + random.int(40)] as string),
    modifiers: some(3, () => pick(MODIFIERS)),
    pointers: isSober ? [1 + random.int(2)] : [1, ...some(2, () => 1 + random.int(codes.length))],
    charge: dollars(cents(random.int(500_000))),
    units: String(isSober ? 1 : 1 + random.int(random.int(4) === 0 ? 20 : 2)),
  }))
  const numbers = { authorization: 'AUTH0001', referral: 'REF00001' }
  return sampleWith({ id: `RND${n}`, diagnoses: codes, lines, coverages: [coverageBy(payer)], ...numbers })
}

const total = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/** What does not hold of a claim's answer, in words. */
function faultsOf(answer: Adjudication): string[] {
  const told = answer.findings.map(({ rule, line, field, message }) => `${rule} ${line} ${field} ${message}`)
  const fault = (wrong: boolean, words: string) => (wrong ? [words] : [])
  return [
    ...fault(new Set(told).size < told.length, 'one thing told twice'),
    ...answer.lines.flatMap((line) => fault(imbalance(line) !== 0, `line ${line.n} is out of balance`)),
    ...fault(answer.paid !== total(answer.lines.map(({ paid }) => paid)), 'paid is not what its lines are'),
    ...fault(answer.patient !== total(answer.lines.map(patientShare)), 'the patient’s part is not PR'),
    ...fault(answer.patient < 0 || answer.paid < 0, 'an amount below nothing'),
    ...fault(answer.paid + answer.patient > answer.charge, 'more than the charge'),
  ]
}

const name = hasOfficial ? 'the official tables' : `the official tables ${OFFICIAL_MISSING}`

describe.skipIf(!hasOfficial)(name, () => {
  let tables: Tables
  let codes: Codes
  beforeAll(async () => {
    const releases = await readAllOfficial()
    tables = tablesFromIndexes(readCurated().shelves, releases)
    const keys = (kind: string) => {
      const found = releases.find((one) => one.kind === kind)
      if (!found) throw new Error(`${kind} is not there`)
      const index = openIndex(found.table)
      return Array.from({ length: index.rows }, (_, row) => index.cells(row)[0] ?? '')
    }
    codes = {
      procedures: [...new Set(keys('pprrvu').map((key) => key.slice(0, 5)))],
      diagnoses: keys('icd10cm'),
    }
  })

  test(`${CLAIMS} random claims over every code there is: nothing throws, every cent is accounted for`, {
    timeout: 300_000,
  }, () => {
    const random = seeded('ten thousand claims')
    const wrong: string[] = []
    const statuses = new Map<string, number>()
    const rules = new Set<string>()
    for (let n = 0; n < CLAIMS; n += 1) {
      const payer = PAYERS[n % PAYERS.length] as Payer
      const json = randomClaim(random, codes, payer, n)
      const scene = sceneFrom(json, { payer, tables, received: day('2026-01-20') })
      const answer = adjudicate(scene)
      for (const words of faultsOf(answer)) wrong.push(`claim ${n}: ${words}`)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      for (const { rule } of answer.findings) rules.add(rule)
      if (answer.status === 'rejected') continue
      const sent = {
        number: `${n}`,
        on: day('2026-01-20'),
        payer: payer.id,
        payee: '1234567893',
        adjustments: [],
      }
      const { payment } = paymentOf({ ...sent, claims: [remitClaim(`${n}`, scene.claim, answer)] })
      for (const broken of breaksOfPayment(payment)) wrong.push(`claim ${n}: ${JSON.stringify(broken)}`)
    }
    expect(wrong.slice(0, 20)).toEqual([])
    // The draw reaches every kind of answer and many rules: it is no test of rejections alone.
    for (const status of ['denied', 'partial', 'paid'])
      expect([status, (statuses.get(status) ?? 0) > 50]).toEqual([status, true])
    expect(rules.size).toBeGreaterThan(25)
  })
})
