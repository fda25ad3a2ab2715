/** Run by codes.ts in a process of its own: loads the code tables from DATABASE_URL and prints what it measured. */
import { day, openIndex } from '#billing'
import { loadCodeTables } from '#curriculum/server'
import { openDatabase } from '#db'
import { seeded } from '#kernel/random.ts'
import { openAllKept } from '../../app/curriculum/codes/opened-releases.server.ts'

/** Milliseconds, bytes and nanoseconds. */
export interface Measured {
  readonly ready: number
  readonly residentBefore: number
  readonly residentAfter: number
  readonly pairRandom: number
  readonly pairThere: number
  readonly unitCap: number
  readonly diagnosis: number
  readonly fee: number
  readonly codes: number
  readonly pairs: number
}

const LOOKUPS = 1_000_000
const ON = day('2025-10-15')

/** Nanoseconds of processor for one of many, after a warm-up: other work on the machine does not count. */
function timed(look: (i: number) => unknown): number {
  let found = 0
  for (let i = 0; i < LOOKUPS / 10; i += 1) found += look(i) === null ? 0 : 1
  const began = process.cpuUsage()
  for (let i = 0; i < LOOKUPS; i += 1) found += look(i) === null ? 0 : 1
  const { user, system } = process.cpuUsage(began)
  if (found < 0) throw new Error('Not reached: keeps the look-ups from being left out')
  return ((user + system) * 1e3) / LOOKUPS
}

const db = await openDatabase(process.env.DATABASE_URL ?? '')
globalThis.gc?.()
const residentBefore = process.memoryUsage.rss()
const began = performance.now()
const tables = await loadCodeTables(db.read, 'content')
const ready = performance.now() - began
globalThis.gc?.()
const residentAfter = process.memoryUsage.rss()

// What is looked up is drawn from the tables themselves; none of it counts as memory of the tables.
const random = seeded('bench codes')
const some = async (kind: string, length: number) => {
  const packed = (await openAllKept(db.read)).find((one) => one.kind === kind)
  if (!packed) throw new Error(`${kind} was not imported`)
  const index = openIndex(packed.table)
  const keys = Array.from({ length: 20_000 }, () => index.cells(random.int(index.rows))[0] ?? '')
  return keys.map((key) => key.slice(0, length))
}
const pairs = (await some('ptp', 10)).map((key) => [key.slice(0, 5), key.slice(5)] as const)
const codes = await some('mue', 5)
const diagnoses = await some('icd10cm', 7)
const fees = await some('pprrvu', 5)
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

const measured: Measured = {
  ...{ ready, residentBefore, residentAfter, codes: codes.length, pairs: pairs.length },
  pairRandom: timed((i) => tables.pair(at(codes, i), at(codes, i * 7919 + 1), ON)),
  pairThere: timed((i) => tables.pair(at(pairs, i)[0], at(pairs, i)[1], ON)),
  unitCap: timed((i) => tables.unitCap(at(codes, i), ON)),
  diagnosis: timed((i) => tables.diagnosis(at(diagnoses, i), ON)),
  fee: timed((i) => tables.fee(at(fees, i), '', ON)),
}
await db.close()
process.stdout.write(JSON.stringify(measured))
