import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { RuleSet, Statement } from '#credits'
import { parseRuleSet, readDay, statementOf } from '#credits'
import { readRuleSets } from '#credits/server'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayIn, instant } from '#kernel/time.ts'
import type { Wrong } from './answer.ts'
import { print, refuse } from './answer.ts'
import { readLedger } from './read-ledger.ts'
import { statementText } from './statement-text.ts'

interface Asked {
  readonly rules: string
  readonly ledger: string
  readonly asOf: CalendarDay | undefined
  readonly cycleOf: CalendarDay | undefined
  readonly credential: string | undefined
  readonly content: string
}

function readWords(args: readonly string[]): Result<Asked, readonly Wrong[]> {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        ...{ rules: { type: 'string' }, ledger: { type: 'string' }, 'as-of': { type: 'string' } },
        ...{ credential: { type: 'string' }, cycle: { type: 'string' }, json: { type: 'boolean' } },
        content: { type: 'string', default: 'content' },
      },
    })
    const { rules, ledger, credential, content } = values
    const days = { asOf: values['as-of'], cycleOf: values.cycle }
    if (rules === undefined) return fail([{ message: 'No board was named: --rules amba, for example.' }])
    if (ledger === undefined) return fail([{ message: 'No ledger was named: --ledger file.json.' }])
    for (const [option, text] of [
      ['--as-of', days.asOf],
      ['--cycle', days.cycleOf],
    ] as const)
      if (text !== undefined && readDay(text) === null)
        return fail([{ message: `${option} "${text}" is no day: write one that exists, as 2026-05-01.` }])
    const day = (text: string | undefined) => (text === undefined ? undefined : (readDay(text) ?? undefined))
    return ok({ rules, ledger, credential, content, asOf: day(days.asOf), cycleOf: day(days.cycleOf) })
  } catch (error) {
    return fail([{ message: error instanceof Error ? error.message : String(error) }])
  }
}

/** The rule set of a board of the content, or of a file that was named. */
async function findRules({ rules, content }: Asked): Promise<Result<RuleSet, readonly Wrong[]>> {
  const wrongs = (faults: readonly { file: string; line: number; path: string; message: string }[]) =>
    faults.map(({ file, line, path, message }) => ({ file: `${file}:${line}`, field: path, message }))
  if (/\.ya?ml$/.test(rules)) {
    let text: string
    try {
      text = readFileSync(rules, 'utf8')
    } catch {
      return fail([{ file: rules, message: 'cannot be read. Name a rule file that exists.' }])
    }
    const read = parseRuleSet(rules, text)
    return read.ok ? read : fail(wrongs(read.fault))
  }
  const { sets, faults } = await readRuleSets(content)
  const found = sets.find(({ board }) => board === rules)
  if (found) return ok(found)
  const own = faults.filter(({ file }) => file === `credits/${rules}.yaml` || file === `credits/${rules}.yml`)
  if (own.length > 0) return fail(wrongs(own))
  const names = sets.map(({ board }) => board).join(', ')
  return fail([{ message: `There are no rules of "${rules}". There are rules of: ${names || 'nobody'}.` }])
}

/** What the contract names comes first; the rest explains it. */
function contract({ cycle, needed, earned, requirements, entries, ...rest }: Statement): object {
  return { cycle, needed, earned, requirements, entries, ...rest }
}

export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  const asked = readWords(args)
  if (!asked.ok) return refuse(asked.fault, { json, use: true })
  const [set, ledger] = [await findRules(asked.value), readLedger(asked.value.ledger)]
  if (!set.ok) return refuse(set.fault, { json })
  if (!ledger.ok) return refuse(ledger.fault, { json })
  const { credential, cycleOf } = asked.value
  const { holdings, entries, zone } = ledger.value
  const own = holdings.filter((one) => one.credential.startsWith(`${set.value.board}:`))
  const file = asked.value.ledger
  if (own.length === 0)
    return refuse(
      [
        {
          file,
          field: 'holdings',
          message: `holds no credential of ${set.value.board}; add one, as ${set.value.credentials[0]?.id}.`,
        },
      ],
      { json },
    )
  const held = own.map((one) => one.credential)
  if (credential !== undefined && !held.includes(credential))
    return refuse(
      [{ file, field: 'holdings', message: `"${credential}" is not held; held are: ${held.join(', ')}.` }],
      { json },
    )
  if (set.value.scope.value === 'credential' && credential === undefined && own.length > 1)
    return refuse(
      [
        {
          file,
          field: 'holdings',
          message: `this board has one statement per credential; say which: --credential ${held.join(' or ')}.`,
        },
      ],
      { json },
    )
  const statement = statementOf(set.value, holdings, entries, asked.value.asOf ?? today(zone), {
    credential,
    cycleOf,
  })
  if (statement === null) throw new Error('A credential is held and has no statement.')
  print(
    json ? JSON.stringify(contract(statement), null, 2) : statementText(statement, set.value, ledger.value),
  )
  return 0
}

function today(zone: string): CalendarDay {
  const now = instant(Date.now())
  try {
    return dayIn(zone, now)
  } catch {
    return dayIn('UTC', now)
  }
}
