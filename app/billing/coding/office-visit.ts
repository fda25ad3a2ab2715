import type { DecisionMaking } from './complexity.ts'
import { complexityOf, rankOf } from './complexity.ts'

/** Office visits by complexity, the least first, and the minutes of the day that each wants at least. */
const NEW = ['99202', '99203', '99204', '99205'] as const
const ESTABLISHED = ['99212', '99213', '99214', '99215'] as const
const MINUTES = { new: [15, 30, 45, 60], established: [10, 20, 30, 40] } as const

const LEVELS = new Map<string, { readonly isNew: boolean; readonly level: number }>([
  ['99211', { isNew: false, level: -1 }],
  ...NEW.map((code, level) => [code, { isNew: true, level }] as const),
  ...ESTABLISHED.map((code, level) => [code, { isNew: false, level }] as const),
])

/**
 * Whether the code is an office visit, of whom, and its level: 0 straightforward to 3 high, −1 for 99211, which needs
 * neither decision making nor minutes. Null: it is none.
 */
export const officeVisit = (code: string): { readonly isNew: boolean; readonly level: number } | null =>
  LEVELS.get(code) ?? null

/** The code of a level, 0 to 3; 99211 below that where the patient is known. */
const codeOf = (isNew: boolean, level: number): string | null => (isNew ? NEW : ESTABLISHED)[level] ?? null

/** A visit as its note shows it. What is not documented is left out. */
export interface VisitNote {
  /** Nobody of the practice's specialty saw the patient within three years (`isEstablished`). */
  readonly isNew: boolean
  readonly decision?: DecisionMaking
  /** The clinician's own minutes on the day of the visit. */
  readonly minutes?: number
}

/** What a note supports. Null: it supports none that way. */
export interface VisitGrade {
  readonly byDecision: string | null
  readonly byTime: string | null
  /** The higher of the two. */
  readonly supported: string | null
  /** Its level, 0 straightforward to 3 high; −1: none is supported. */
  readonly level: number
  readonly by: 'decision' | 'time' | 'both' | null
}

/**
 * The level that an office visit's note supports: by decision making, by time, and the higher of both, which may be
 * billed. Source: CPT E/M rules of 2021 and 2023 (facts only); MCPM ch. 12 §30.6.
 */
export function gradeOfficeVisit({ isNew, decision, minutes }: VisitNote): VisitGrade {
  const decided = decision === undefined ? -1 : rankOf(complexityOf(decision))
  const timed = minutes === undefined ? -1 : levelByTime(isNew, minutes)
  const level = Math.max(decided, timed)
  const by = level < 0 ? null : decided === timed ? 'both' : decided > timed ? 'decision' : 'time'
  return {
    ...{ byDecision: codeOf(isNew, decided), byTime: codeOf(isNew, timed), supported: codeOf(isNew, level) },
    ...{ level, by },
  }
}

function levelByTime(isNew: boolean, minutes: number): number {
  const wanted = MINUTES[isNew ? 'new' : 'established']
  let level = -1
  while (level < 3 && minutes >= (wanted[level + 1] as number)) level += 1
  return level
}

/** The code of the same complexity for the other kind of patient: 99203 → 99213; null for 99211 and other codes. */
export function counterpart(code: string): string | null {
  const visit = LEVELS.get(code)
  return visit ? codeOf(!visit.isNew, visit.level) : null
}
