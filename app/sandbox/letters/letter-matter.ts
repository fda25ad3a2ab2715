import type { Day, Tables } from '#billing'
import { payerOf } from '#billing'
import type { Appeal, TrafficFile } from '../life/state.ts'
import type { Practice, ScenarioPatient } from '../scenarios/people.ts'
import { lastDayToAppeal, noticeOf } from './appeal-clock.ts'
import { deniedClaim } from './denied-claim.ts'
import type { LetterMatter } from './write-letter.ts'

/** Where a letter's facts are found: in a case, and as well in what a screen has of one. */
export interface LetterSources {
  readonly today: Day
  readonly practice: Practice
  readonly patients: readonly Pick<ScenarioPatient, 'id' | 'person'>[]
  /** Whose visit an account is. */
  readonly encounters: readonly { readonly account: string; readonly patient: string }[]
  readonly records: LetterMatter['records']
  readonly files: readonly TrafficFile[]
  readonly appeals: readonly Pick<Appeal, 'control' | 'level' | 'outcome'>[]
  readonly words: Pick<Tables, 'adjustment'> | null
}

/** What a letter about a decided claim is written from; null: its payer has not told the decision. */
export function letterMatter(
  { appeals, patients, encounters, ...from }: LetterSources,
  account: string,
  decided: { readonly payer: string; readonly control: string },
  level: number,
): LetterMatter | null {
  const payer = payerOf(decided.payer)
  const denied = deniedClaim(from.files, account, decided.control)
  if (!payer || !denied) return null
  const visit = encounters.find((one) => one.account === account)
  // Files write names in capitals; the practice has them as they are written.
  const patient = nameOf(patients.find(({ id }) => id === visit?.patient)) ?? denied.patient
  const notice = noticeOf(appeals, decided.control, level, denied.remitted)
  return {
    ...from,
    payer,
    denied: { ...denied, patient },
    notice,
    due: lastDayToAppeal(payer, level, notice),
  }
}

const nameOf = (one: Pick<ScenarioPatient, 'person'> | undefined): string | undefined =>
  one && [one.person.first, one.person.middle, one.person.last, one.person.suffix].filter(Boolean).join(' ')
