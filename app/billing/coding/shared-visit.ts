/** Who did what in a visit that a physician and a practitioner of one group shared in a facility. */
export interface SharedVisit {
  /** Each one's own minutes; time together counts once, for one of them. */
  readonly minutes: { readonly physician: number; readonly practitioner: number } | null
  /** Who made or approved the plan and took on its risk: the substantive part of decision making. Null: not documented. */
  readonly decidedBy: 'physician' | 'practitioner' | null
}
/** Which of the two who shared a visit in a facility. */
export type Sharer = 'physician' | 'practitioner'

/** Critical care is counted in time alone. */
const BY_TIME_ONLY = new Set(['99291', '99292'])

/**
 * Who of the two may bill a shared visit: whoever did the substantive portion, which is more than half of the total time or
 * the substantive part of decision making; of critical care the time alone. Nobody: nothing of it is documented.
 * Source: 42 CFR 415.140 (as of 2024-01-01); MCPM ch. 12 §30.6.18.
 */
export function mayBillShared(code: string, { minutes, decidedBy }: SharedVisit): readonly Sharer[] {
  const byTime: Sharer | null =
    minutes === null || minutes.physician === minutes.practitioner
      ? null
      : minutes.physician > minutes.practitioner
        ? 'physician'
        : 'practitioner'
  const byDecision = BY_TIME_ONLY.has(code) ? null : decidedBy
  return (['physician', 'practitioner'] as const).filter((one) => one === byTime || one === byDecision)
}
