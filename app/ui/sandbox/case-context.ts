import { createContext, useContext } from 'react'
import type { Day, ImportedList, Tables } from '#billing'
import type { RuleLesson } from '#curriculum'
import type { CodeBook } from '#ui/claim/look-up/code-book.ts'
import type { CaseDesk } from './use-case.ts'

/** The engine in the browser, once its tables are here. */
export interface EngineHere {
  readonly tables: Tables
  /** What can be looked up on a day. */
  readonly bookOn: (on: Day) => CodeBook
}

/** What every part of the workbench works with. */
export interface Bench extends CaseDesk {
  readonly account: string
  readonly chooseAccount: (account: string) => void
  readonly engine: EngineHere | null
  /** The lessons that rules lead to; none in an exam. */
  readonly lessons: readonly RuleLesson[]
  /** For which boxes the server has tables that were imported. */
  readonly imported: readonly ImportedList[]
  /** Shows another part of the work area. */
  readonly show: (part: string) => void
}

export const BenchContext = createContext<Bench | null>(null)

export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (!bench) throw new Error('A part of the workbench stands outside of it.')
  return bench
}

/** The claim that is worked on. */
export function useClaim() {
  const { open, account } = useBench()
  const claim = open.view.claims.find((one) => one.account === account) ?? open.view.claims[0]
  if (!claim) throw new Error('A case without a claim.')
  return claim
}
