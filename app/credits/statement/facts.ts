import { count } from '#kernel/text.ts'
import type { Known } from '../rules/known.ts'
import type { RuleVersion } from '../rules/rule-set.ts'
import type { Fact } from './statement.ts'

const fact = <T>(title: string, known: Known<T> | undefined, say: (value: T) => string): Fact[] =>
  known === undefined
    ? []
    : [
        {
          title,
          text: known.value === null ? 'Not known.' : say(known.value),
          source: known.source,
          confidence: known.confidence,
        },
      ]

const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`

/** They are the same for every statement of a version. */
const kept = new WeakMap<RuleVersion, readonly Fact[]>()

/** What a version of the rules says beside its arithmetic. */
export function factsOf(version: RuleVersion): readonly Fact[] {
  const found = kept.get(version)
  if (found !== undefined) return found
  const facts = factsIn(version)
  kept.set(version, facts)
  return facts
}

function factsIn(version: RuleVersion): readonly Fact[] {
  const { fees, extension, reinstatement, retired, carryOver, audit, dues, exam } = version
  return [
    ...(fees ?? []).flatMap(({ title, usd }) => fact(title, usd, dollars)),
    ...fact('Extension', extension?.fee, (fee) => `For ${dollars(fee)}.`),
    ...fact('Late fee for dues', dues?.lateFee, dollars),
    ...fact('Exam fee', exam?.fee, dollars),
    ...fact('Questions of the exam', exam?.questions, String),
    ...fact('After a lapse', reinstatement?.how, (how) => `${how}.`),
    ...fact('Fee for reinstatement', reinstatement?.fee, dollars),
    ...fact('In retirement', retired?.exempt, (isExempt) =>
      isExempt ? 'Nothing is asked for.' : 'The same is asked for.',
    ),
    ...fact('Carried over', carryOver.most, (most) => (most === 0 ? 'Nothing.' : `Up to ${most} credits.`)),
    ...fact('Audits', audit?.share, (share) => `${Math.round(share * 100)}\u00a0% of reports are checked.`),
    ...fact('Time to answer an audit', audit?.answerDays, (days) => count(days, 'day')),
    ...fact('Keep certificates for', audit?.keepYears, (years) => count(years, 'year')),
  ]
}
