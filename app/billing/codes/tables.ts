import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'
import type { Release, TableName } from './release.ts'

/** A diagnosis code in force on a day. */
export interface Diagnosis {
  /** Without its dot. */
  readonly code: string
  /** A header is no code for a claim. */
  readonly billable: boolean
  readonly label: string
}

/** What the tabular list says about a diagnosis code, its headers included. */
export interface DiagnosisNotes {
  /** Codes or beginnings of codes that may not stand beside it. */
  readonly excludes1: readonly string[]
  /** What must come before it ("code first"); empty: nothing. */
  readonly codeFirst: readonly string[]
  readonly useAdditional: readonly string[]
  /** It describes a manifestation, and never comes first. */
  readonly isManifestation: boolean
  readonly needsSeventh: boolean
}

/** A procedure, supply or drug code in force on a day. */
export interface Procedure {
  readonly code: string
  readonly label: string
  /** In what a unit is counted, where one unit is not one service: { per: "10", unit: "mg" }. */
  readonly per?: { readonly amount: Exact; readonly unit: string }
}

/** How one relative value stands in the fee schedule. `null` values of shares: the file leaves them out. */
export interface FeeRow {
  readonly code: string
  /** '', '26', 'TC' or '53'. */
  readonly modifier: string
  /** A active, B bundled, C carrier priced, I not valid for Medicare, N not covered, R restricted, T, X … */
  readonly status: string
  readonly work: Exact
  readonly peNonFacility: Exact
  readonly peFacility: Exact
  readonly mp: Exact
  /** False where the file says NA for that site. */
  readonly payableNonFacility: boolean
  readonly payableFacility: boolean
  /** 0 physician only, 1 splits into 26 and TC, 2 professional only, 3 technical only, 4 global only, 5, 6, 8, 9. */
  readonly pcTc: string
  /** 000 010 090 MMM XXX YYY ZZZ */
  readonly global: string
  readonly pre: Exact
  readonly intra: Exact
  readonly post: Exact
  readonly multiple: string
  readonly bilateral: string
  readonly assistant: string
  readonly coSurgeon: string
  readonly team: string
  readonly endoscopicBase: string
  readonly imagingFamily: string
  /** The OPPS amounts that cap imaging; null where there is no cap. */
  readonly cap: { readonly peNonFacility: Exact; readonly peFacility: Exact; readonly mp: Exact } | null
}

/** Geographic indices of a locality. */
export interface Locality {
  /** "15202-00": contractor and locality. */
  readonly id: string
  readonly name: string
  readonly work: Exact
  readonly pe: Exact
  readonly mp: Exact
}

/** An NCCI pair: column 1 pays, column 2 denies. */
export interface Pair {
  readonly column1: string
  readonly column2: string
  /** 0 never, 1 a modifier may part them, 9 the pair is deleted. */
  readonly modifierIndicator: '0' | '1' | '9'
}

/** The most units of a code. MAI 1: per line; 2: per day, absolute; 3: per day, clinical. */
export interface UnitCap {
  readonly units: number
  readonly mai: 1 | 2 | 3
}

/** An add-on code and the codes it may be added to. */
export interface AddOn {
  readonly type: 1 | 2 | 3
  readonly primaries: ReadonlySet<string>
}

/** A place of service. */
export interface Place {
  readonly code: string
  readonly label: string
  /** Whether the fee schedule pays its facility amount there. */
  readonly isFacility: boolean
}

/** What kind of thing a modifier says. `pricing` ones come first on a line. */
export interface Modifier {
  readonly code: string
  readonly label: string
  readonly kind:
    | 'pricing'
    | 'informational'
    | 'anatomic'
    | 'global'
    | 'distinct'
    | 'notice'
    | 'telehealth'
    | 'repeat'
}

/** An adjustment or remark code. */
export interface ReasonCode {
  readonly code: string
  readonly label: string
  /** The only groups it may stand in; empty: any. */
  readonly groups: readonly string[]
}

/**
 * The code tables as the rules see them: every look-up is by day, and answers `null` for what is not in force then.
 * Whatever stands behind it (curated files, imported releases) answers without waiting.
 */
export interface Tables {
  /** The release of a table that answers for a day, with its source; null: there is none, and nothing can be said. */
  release(table: TableName, on: Day): Release | null
  diagnosis(code: string, on: Day): Diagnosis | null
  notes(code: string, on: Day): DiagnosisNotes | null
  procedure(code: string, on: Day): Procedure | null
  fee(code: string, modifier: string, on: Day): FeeRow | null
  locality(id: string, on: Day): Locality | null
  pair(a: string, b: string, on: Day): Pair | null
  unitCap(code: string, on: Day): UnitCap | null
  addOn(code: string, on: Day): AddOn | null
  place(code: string, on: Day): Place | null
  modifier(code: string, on: Day): Modifier | null
  taxonomy(code: string): { readonly code: string; readonly label: string } | null
  adjustment(carc: string, on: Day): ReasonCode | null
  remark(rarc: string, on: Day): ReasonCode | null
}
