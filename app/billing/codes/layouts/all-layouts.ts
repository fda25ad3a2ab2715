import { hcpcsList } from './hcpcs.ts'
import { icd10cmOrder } from './icd10cm-order.ts'
import { icd10cmTabular } from './icd10cm-tabular.ts'
import type { ImportKind, Layout } from './layout.ts'
import { cpt, reasons, taxonomy } from './lists.ts'
import { anesthesia, gpci, localities, zipLocality } from './localities.ts'
import { addOns, mue, ptp } from './ncci.ts'
import { pprrvu } from './pprrvu.ts'

/**
 * Every official file that can be imported, with how its lines are read: a line in, a row or a reject with its reason
 * out.
 */
export const LAYOUTS: Readonly<Record<ImportKind, Layout>> = {
  icd10cm: icd10cmOrder,
  'icd10cm-tabular': icd10cmTabular,
  hcpcs: hcpcsList,
  pprrvu,
  gpci,
  localities,
  anesthesia,
  zip: zipLocality,
  ptp,
  mue,
  addons: addOns,
  reasons,
  taxonomy,
  cpt,
}
