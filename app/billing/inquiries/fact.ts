import { z } from 'zod'
import type { Day } from '../claim/day.ts'
import { CalendarDay } from '../claim/day.ts'
import type { TableName } from '../codes/release.ts'
import type { Tables } from '../codes/tables.ts'
import { because } from './inquiry.ts'

/** A code as people write it: any case, with or without its dot; at least one letter or digit. */
export const CodeFact = z
  .string()
  .max(20)
  .transform((value) => value.trim().toUpperCase().replaceAll('.', ''))
  .refine((value) => /^[0-9A-Z]{1,10}$/.test(value), 'a code of letters and digits')
export const DayFact = CalendarDay
/** "15202-00": contractor and locality. */
export const LocalityFact = z.string().regex(/^\d{5}-\d{2}$/, 'a locality such as "15202-00"')
export const PlaceFact = z.string().regex(/^\d{2}$/, 'a place of service of two digits, such as "11"')
export const HOME = '15202-00'

/** What of a table is in force on a day; the fault when there is no release of it. */
export function releaseOn(tables: Tables, table: TableName, on: Day) {
  const release = tables.release(table, on)
  return release
    ? ({ ok: true, value: release } as const)
    : because('date', `no ${NAMES[table]} is at hand for ${on}`)
}

const NAMES: Readonly<Record<TableName, string>> = {
  ...{ icd10cm: 'ICD-10-CM release', hcpcs: 'HCPCS release', procedures: 'list of procedures' },
  ...{
    fees: 'fee schedule',
    gpci: 'table of localities',
    ptp: 'table of NCCI pairs',
    mue: 'table of unit limits',
  },
  ...{ addons: 'table of add-on codes', places: 'list of places of service', modifiers: 'list of modifiers' },
  ...{
    adjustments: 'list of adjustment codes',
    remarks: 'list of remark codes',
    taxonomies: 'list of taxonomies',
  },
}
