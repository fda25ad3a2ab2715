import { createContext, useContext } from 'react'
import type { LookUp, LookUpMore } from '../look-up/search-codes.ts'
import type { SheetKey } from './sheet-keys.ts'

/** What every place of a sheet shares. It never changes while the sheet stands, so no box re-renders for it. */
export interface Sheet {
  /** Printed sheets hold text and no fields. */
  readonly mode: 'edit' | 'print'
  /** Begins every id of this sheet. */
  readonly prefix: string
  readonly lookUp: LookUp | null
  /** Asks a larger table than the one that is here. */
  readonly lookUpMore?: LookUpMore | null
  readonly write: (key: SheetKey, text: string) => void
}

export const PRINTED: Sheet = { mode: 'print', prefix: 'cms', lookUp: null, write: () => {} }
export const SheetContext = createContext<Sheet>(PRINTED)
export const useSheet = (): Sheet => useContext(SheetContext)

/** An id for a place of a sheet. */
export const idFor = ({ prefix }: Sheet, key: SheetKey, what = ''): string =>
  `${prefix}-${key.replaceAll(/[^0-9A-Za-z]/g, '-')}${what.replaceAll(/[^0-9A-Za-z-]/g, '-')}`
