import type { Tables } from '#billing'
import type { Scenario } from '../scenarios/scenario.ts'
import type { CaseState, Happening, TrafficFile } from './state.ts'

/** What a case is played in: the scenario, the code tables, and the seed of everything left to chance. */
export interface CaseWorld {
  readonly scenario: Scenario
  readonly tables: Tables
  readonly seed: string
}

/** Writes a line into the day book. */
export const told = (
  state: CaseState,
  kind: Happening['kind'],
  text: string,
  about: { readonly file?: string; readonly account?: string } = {},
): CaseState => ({
  ...state,
  happenings: [
    ...state.happenings,
    { on: state.today, n: state.n, kind, text, file: about.file ?? null, account: about.account ?? null },
  ],
})

/** The name of the next file. */
export const nextFile = ({ files }: CaseState): string => `F${String(files.length + 1).padStart(4, '0')}`

/** Puts a file to the traffic. */
export const withFile = (state: CaseState, file: Omit<TrafficFile, 'id' | 'on'>): CaseState => ({
  ...state,
  files: [...state.files, { id: nextFile(state), on: state.today, ...file }],
})

/** Changes one claim's file; nothing where there is none. */
export function withClaim(
  state: CaseState,
  account: string,
  change: (file: CaseState['claims'][string]) => CaseState['claims'][string],
): CaseState {
  const file = state.claims[account]
  return file ? { ...state, claims: { ...state.claims, [account]: change(file) } } : state
}

/** Changes one payer's desk; nothing where there is none. */
export function withDesk(
  state: CaseState,
  payer: string,
  change: (desk: CaseState['desks'][string]) => CaseState['desks'][string],
): CaseState {
  const desk = state.desks[payer]
  return desk ? { ...state, desks: { ...state.desks, [payer]: change(desk) } } : state
}
