import type { LedgerFile, RuleSet, Statement } from '#credits'
import { dayInWords } from '#kernel/time.ts'

const n = (credits: number | null): string =>
  credits === null ? 'unknown' : String(Math.round(credits * 100) / 100)
const mark = (met: boolean | null): string => (met === null ? 'unknown' : met ? 'met' : 'open')

/** A statement as a person reads it in a terminal. */
export function statementText(statement: Statement, set: RuleSet, { entries }: LedgerFile): string {
  const { cycle, requirements, upcoming, unknowns, credentials, status, needed, earned } = statement
  const titles = new Map(
    entries.map(({ id, activity }) => [id, `${activity.completedOn}  ${activity.title}`]),
  )
  const names = credentials.map((id) => set.credentials.find((one) => one.id === id)?.name ?? id)
  return [
    `${set.name}: ${names.join(', ')}`,
    `${dayInWords(cycle.start)} to ${dayInWords(cycle.end)}, due ${dayInWords(cycle.due)}. ${cycle.why}`,
    `As of ${dayInWords(statement.asOf)}: ${status}; ${n(earned)} of ${n(needed)} earned.`,
    '',
    'Requirements',
    ...requirements.map(
      (one) =>
        `  ${mark(one.met).padEnd(8)}${one.title}: ${n(one.earned)} of ${n(one.needed)}. ${one.why} [${one.confidence}, ${one.source}]`,
    ),
    '',
    'Entries',
    ...(statement.entries.length === 0 ? ['  None.'] : []),
    ...statement.entries.map(
      (one) => `  ${n(one.credits).padStart(5)}  ${titles.get(one.id) ?? one.id}\n         ${one.why}`,
    ),
    '',
    'What comes next',
    ...(upcoming.length === 0 ? ['  Nothing.'] : []),
    ...upcoming.map((one) => `  ${one.on}  ${one.title}. ${one.ifMissed}`),
    ...(unknowns.length === 0 ? [] : ['', 'Not known']),
    ...unknowns.map((one) => `  ${one.what} (${one.source})`),
  ].join('\n')
}
