/**
 * Run by billing.ts in a process of its own: loads the code tables from DATABASE_URL and prints what the billing engine
 * did with claims and files. With BENCH_FILE it checks and reads the file at that path and nothing else, so that the
 * first time is a first one.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadCodeTables } from '#curriculum/server'
import { openDatabase } from '#db'
import { curatedTables } from '../billing/helpers/tables.ts'
import { claimMix } from './billing/claim-mix.ts'
import type { EngineCost, MixFacts } from './billing/engine.ts'
import { engineCost, factsOf, readingCost } from './billing/engine.ts'
import type { HostileCost } from './billing/hostile.ts'
import { hostileCost } from './billing/hostile.ts'
import type { Cost } from './billing/timing.ts'
import type { WireCost } from './billing/wire.ts'
import { wireCost } from './billing/wire.ts'

export interface BillingMeasured {
  readonly facts: MixFacts
  readonly claims: number
  /** By how many lines a claim has, with the full tables. */
  readonly byLines: readonly EngineCost[]
  /** Six lines with the curated tables alone. */
  readonly curated: EngineCost
  readonly reading: Cost
  readonly wire: readonly WireCost[]
}

const CLAIMS = 4000
const ROUNDS = 8

async function measure(): Promise<BillingMeasured> {
  const db = await openDatabase(process.env.DATABASE_URL ?? '')
  const tables = await loadCodeTables(db.read, 'content')
  await db.close()
  const facts = factsOf(claimMix(CLAIMS, 6), tables)
  const byLines = [6, 1, 12, 50].map((lines) =>
    engineCost(lines, lines > 12 ? CLAIMS / 4 : CLAIMS, ROUNDS, tables),
  )
  return {
    ...{ facts, claims: CLAIMS, byLines: byLines.sort((a, b) => a.lines - b.lines) },
    curated: engineCost(6, CLAIMS, ROUNDS, curatedTables()),
    reading: readingCost(CLAIMS, 4),
    wire: [1, 20, 300].map((claims) => wireCost(claims, ROUNDS)),
  }
}

const file = process.env.BENCH_FILE
const result: BillingMeasured | HostileCost = file
  ? hostileCost(basename(file), readFileSync(file, 'utf8'))
  : await measure()
process.stdout.write(JSON.stringify(result))
