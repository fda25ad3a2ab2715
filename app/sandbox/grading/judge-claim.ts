import type { Line } from '#billing'
import { claimJson, inDigits } from '#billing'
import type { Sent } from '../life/state.ts'
import { serviceOfLines } from '../payers/line-facts.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import type { Judge, Judged } from './graded.ts'
import { partly, right, wrong } from './graded.ts'
import { firstSent, lastSent, ownSent } from './judge-front.ts'
import { lineInWords } from './words.ts'

const plain = (code: string): string => code.toUpperCase().replaceAll('.', '')
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ')

/** Diagnoses on the last claim: the first as it may be, the others in any order, some never. */
export const diagnosesRight: Judge<'diagnoses'> = ({ account, first, others, never }, { state }) => {
  const sent = lastSent(state, account)
  const expected = [first.join(' or '), ...others.map((group) => group.join(' or '))].join('; ')
  if (!sent) return wrong('no claim was sent', expected)
  const codes = sent.claim.diagnoses.map(plain)
  const found = sent.claim.diagnoses.join(', ')
  const banned = never.map(plain).filter((code) => codes.includes(code))
  if (banned.length > 0) return wrong(`${found} (${banned.join(', ')} does not belong there)`, expected)
  const isFirst = first.map(plain).includes(codes[0] ?? '')
  const hits = others.filter((group) => group.some((code) => codes.includes(plain(code)))).length
  const share = (Number(isFirst) + hits) / (1 + others.length)
  return share === 1 ? right(found, expected) : partly(share * 0.8, found || 'none', expected)
}

/** The lines of a sending that are about one service of the encounter. */
export function linesAbout({ world }: Judged, sent: Sent, account: string, service: string): readonly Line[] {
  const encounter = encounterOf(world.scenario, account)
  if (!encounter) return []
  const services = serviceOfLines(encounter, sent.claim)
  return sent.claim.lines.filter((_, i) => services[i]?.id === service)
}

/** A service on the last claim: code, modifiers in any order out of the sets that are right, units, pointer. */
export const serviceRight: Judge<'service'> = (check, judged) => {
  const { account, service, codes, modifiers, units, pointsTo } = check
  const sent = lastSent(judged.state, account)
  const wanted = codes.join(' or ')
  const sets = modifiers.map((set) => (set.length === 0 ? 'none' : set.join(' '))).join(' or ')
  const expected =
    codes.length === 0
      ? 'not billed'
      : [
          wanted,
          sets && `modifiers ${sets}`,
          units && `${units} units`,
          pointsTo.length > 0 && `for ${pointsTo.join(' or ')}`,
        ]
          .filter(Boolean)
          .join(', ')
  if (!sent) return codes.length === 0 ? right('not billed') : wrong('no claim was sent', expected)
  const lines = linesAbout(judged, sent, account, service)
  const found = lines.map((line) => lineInWords(line, inDigits(line.units))).join('; ') || 'not billed'
  if (codes.length === 0) return lines.length === 0 ? right(found, expected) : wrong(found, expected)
  const line = lines.find(({ procedure }) => codes.includes(procedure))
  if (!line) return wrong(found, expected)
  const first = sent.claim.diagnoses[(line.pointers[0] ?? 0) - 1] ?? ''
  const parts = [
    true,
    modifiers.length === 0 || modifiers.some((set) => sameSet(set, line.modifiers)),
    units === undefined || inDigits(line.units) === units,
    pointsTo.length === 0 || pointsTo.map(plain).includes(plain(first)),
  ]
  const share = parts.filter(Boolean).length / parts.length
  return share === 1 ? right(found, expected) : partly(share * 0.6, found, expected)
}

/** No version that was sent carries a modifier or a code that the chart does not bear. */
export const noFalseFix: Judge<'no-false-fix'> = ({ account, service, modifiers, codes }, judged) => {
  const sent = judged.state.claims[account]?.sent ?? []
  const expected = `never ${[...codes, ...modifiers].join(', ')}`
  const bad = sent.flatMap((one) =>
    linesAbout(judged, one, account, service).filter(
      (line) => codes.includes(line.procedure) || line.modifiers.some((m) => modifiers.includes(m)),
    ),
  )
  const [worst] = bad
  return worst ? wrong(`sent with ${lineInWords(worst)}`, expected) : right('not sent so', expected)
}

/** A part of the last claim that was sent since the case began, by its path in the claim's JSON. */
export const claimSays: Judge<'claim-says'> = ({ account, part, values }, { world, state }) => {
  const sent = ownSent(world, state, account).at(-1)
  const expected = values.join(' or ') || 'nothing there'
  if (!sent) return wrong('no claim was sent', expected)
  const value = part
    .split('.')
    .reduce<unknown>((all, key) => (all as Record<string, unknown> | undefined)?.[key], claimJson(sent.claim))
  const found = value === undefined || value === '' ? null : String(value)
  const isRight = found === null ? values.length === 0 : values.some((one) => plain(one) === plain(found))
  return isRight ? right(found ?? 'nothing there', expected) : wrong(found ?? 'nothing there', expected)
}

/** The first claim passes every edit. */
export const cleanClaim: Judge<'clean-claim'> = ({ account, levels }, { world, state }) => {
  const sent = firstSent(world, state, account)
  const expected = 'nothing found on the first claim'
  if (!sent) return wrong('no claim was sent', expected)
  const found = sent.findings.filter(({ level }) => (levels as readonly string[]).includes(level))
  return found.length === 0
    ? right('clean', expected)
    : wrong(found.map(({ rule }) => rule).join(', '), expected)
}
