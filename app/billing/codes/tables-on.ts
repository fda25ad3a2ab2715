import type { Day } from '../claim/day.ts'
import { day } from '../claim/day.ts'
import { diagnosesOn } from './curated/diagnoses.ts'
import type { DiagnosisRow } from './curated/diagnosis-table.ts'
import { remembered } from './remembered.ts'
import type { Shelf, Volume } from './shelf.ts'
import { shelfOf } from './shelf.ts'
import type {
  AddOn,
  FeeRow,
  Locality,
  Modifier,
  Pair,
  Place,
  Procedure,
  ReasonCode,
  Tables,
  UnitCap,
} from './tables.ts'

/** One shelf for each table. */
export interface Shelves {
  readonly icd10cm: Shelf<DiagnosisRow>
  readonly hcpcs: Shelf<Procedure>
  readonly procedures: Shelf<Procedure>
  readonly fees: Shelf<FeeRow>
  readonly gpci: Shelf<Locality>
  readonly ptp: Shelf<Pair>
  readonly mue: Shelf<UnitCap>
  readonly addons: Shelf<AddOn>
  readonly places: Shelf<Place>
  readonly modifiers: Shelf<Modifier>
  readonly adjustments: Shelf<ReasonCode>
  readonly remarks: Shelf<ReasonCode>
  readonly taxonomies: Shelf<{ readonly code: string; readonly label: string }>
}

const none = shelfOf<never>([])
/** Shelves with nothing on them. */
export const NO_SHELVES: Shelves = {
  ...{ icd10cm: none, hcpcs: none, procedures: none, fees: none, gpci: none, ptp: none, mue: none },
  ...{ addons: none, places: none, modifiers: none, adjustments: none, remarks: none, taxonomies: none },
}

const pairIn = (volume: Volume<Pair>, a: string, b: string, on: Day): Pair | null =>
  volume.pair ? volume.pair(a, b, on) : (volume.get(`${a} ${b}`, on) ?? volume.get(`${b} ${a}`, on))

/** Taxonomy codes are asked for without a day: the newest list answers. */
const LATEST = day('2199-12-31')

/** The tables over their shelves. */
export function tablesOn(shelves: Shelves): Tables {
  // Every line asks for the row of its whole service: its key is made once.
  const wholeOf = remembered((code) => `${code} `) as (code: string) => string
  const { procedures, hcpcs, fees, gpci, ptp, mue, addons, places, modifiers } = shelves
  return {
    release: (table, on: Day) => shelves[table].volumeOn(on)?.release ?? null,
    ...diagnosesOn(shelves.icd10cm),
    procedure: (code, on) => procedures.find(code, on) ?? hcpcs.find(code, on),
    fee: (code, modifier, on) => fees.find(modifier === '' ? wholeOf(code) : `${code} ${modifier}`, on),
    locality: (id, on) => gpci.find(id, on),
    pair(a, b, on) {
      const volume = ptp.volumeOn(on)
      return volume === null ? null : pairIn(volume, a, b, on)
    },
    unitCap: (code, on) => mue.find(code, on),
    addOn: (code, on) => addons.find(code, on),
    place: (code, on) => places.find(code, on),
    modifier: (code, on) => modifiers.find(code, on),
    taxonomy: (code) => shelves.taxonomies.find(code, LATEST),
    adjustment: (carc, on) => shelves.adjustments.find(carc, on),
    remark: (rarc, on) => shelves.remarks.find(rarc, on),
  }
}
