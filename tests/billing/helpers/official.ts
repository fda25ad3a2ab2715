import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ImportKind, PackedRelease } from '#billing'
import { releaseNamed } from '#billing'
import { readCodeFile } from '../../../app/curriculum/codes/read-code-file.server.ts'

/** The folder of official files beside the project; tests that need it are skipped where it is absent, and say so. */
export const SHARED = '../shared/data'
export const hasOfficial = existsSync(join(SHARED, 'README.md'))
export const OFFICIAL_MISSING = `(skipped: ${SHARED} is absent)`

/** Which of the files is what. */
export const OFFICIAL: readonly (readonly [kind: ImportKind, file: string])[] = [
  ['icd10cm', 'icd10cm-order-2026.txt.gz'],
  ['icd10cm-tabular', 'icd10cm_tabular_2021.xml.gz'],
  ['hcpcs', 'hcpcs_l2_2020-10_long.csv.gz'],
  ['hcpcs', 'hcpcs_l2_2026-04_short.csv'],
  ['pprrvu', 'pprrvu2025_oct_nodesc.csv'],
  ['gpci', 'GPCI2025.csv'],
  ['localities', '25LOCCO.csv'],
  ['anesthesia', 'ANES2025.csv'],
  ['zip', 'ZIP5_OCT2025.txt.gz'],
  ['mue', 'ncci_mue_practitioner_2024Q3.csv'],
  ['addons', 'ncci_aoc_2024.csv'],
  ['reasons', 'carc_rarc_codes_nodesc_2024-06.csv'],
  ['taxonomy', 'nucc_taxonomy_251.csv'],
  ['ptp', 'ncci_ptp_practitioner_2024Q3.csv.gz'],
]

/** Reads one of them as an import would, without a database. */
export async function readOfficial(kind: ImportKind, file: string): Promise<PackedRelease> {
  const named = releaseNamed(kind, file)
  if (named === null) throw new Error(`No release in the name ${file}`)
  const { table } = await readCodeFile(kind, join(SHARED, file), named)
  return { kind, ...named, source: basename(file), table }
}

let read: Promise<PackedRelease[]> | undefined

/** All of them, read once for all tests of a process: about six seconds. */
export const readAllOfficial = (): Promise<PackedRelease[]> => {
  read ??= Promise.all(OFFICIAL.map(([kind, file]) => readOfficial(kind, file)))
  return read
}
