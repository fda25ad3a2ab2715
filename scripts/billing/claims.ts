import type { AdjudicateAnswer, Finding } from '#billing'
import {
  adjudicateAnswer,
  adjudicate as adjudicated,
  claimSchema,
  SCENARIOS,
  scenarioJson,
  scenarioNamed,
  sceneOf,
  scrubAnswer,
  scrubClaim,
} from '#billing'
import { oneLine, Unusable } from './edge.ts'
import { answer, columns } from './show.ts'
import { staged, WORLD } from './stage-claim.ts'
import type { Command } from './words.ts'

function findingsInWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Clean: nothing was found.'
  return findings
    .map(({ rule, level, line, box, element, message, fix, answer: told, status277, source }) => {
      const place = [
        line === null ? 'claim' : `line ${line}`,
        ...(box === null ? [] : [`box ${box}`]),
        element,
      ]
      const codes = told ? [`${told.group}-${told.carc}`, ...told.rarc] : []
      const ends = [...codes, ...(status277 === null ? [] : [`277CA ${status277}`])].join(' ')
      return `${level.padEnd(5)} ${rule.padEnd(4)} ${place.join(', ')}${ends === '' ? '' : `  [${ends}]`}\n      ${message}\n      ${fix}\n      ${source}`
    })
    .join('\n')
}

export const scrub: Command = {
  ...{ name: 'scrub', use: '<file|-> [--date DAY] [--payer ID] [--locality C-LL] [--tables T]' },
  ...{ about: 'everything the edits find in a claim', takes: WORLD, words: [1, 1] },
  async run([path = ''], options, edge) {
    const { submission, stage } = await staged(path, options, edge)
    const findings = scrubClaim(sceneOf(submission.claim, stage))
    answer(edge, options.json, scrubAnswer(findings), () => findingsInWords(findings))
    return findings.length > 0 ? 1 : 0
  },
}

function remittanceInWords({ status, allowed, paid, patient, lines, steps }: AdjudicateAnswer): string {
  const rows = lines.map((line, i) => [
    ...[`line ${i + 1}`, `allowed ${line.allowed ?? '–'}`, `paid ${line.paid}`],
    line.adjustments
      .map(({ group, carc, amount, rarc }) => [`${group}-${carc} ${amount}`, ...rarc].join(' '))
      .join(', '),
  ])
  const told = steps.map(({ line, what, how, amount }) =>
    line === null
      ? `${what}: ${how}`
      : `  line ${line}: ${what}: ${how}${amount === null ? '' : ` = ${amount}`}`,
  )
  return [
    `${status}: allowed ${allowed}, paid ${paid}, patient ${patient}`,
    ...(rows.length > 0 ? [columns(rows)] : []),
    ...told,
  ].join('\n')
}

export const adjudicate: Command = {
  ...{ name: 'adjudicate', use: '<file|-> [--date DAY] [--payer ID] [--locality C-LL] [--tables T]' },
  ...{ about: 'what becomes of a claim: every cent, and why', takes: WORLD, words: [1, 1] },
  async run([path = ''], options, edge) {
    const { submission, stage } = await staged(path, options, edge)
    const done = adjudicated(sceneOf(submission.claim, stage))
    const told = adjudicateAnswer(done)
    answer(edge, options.json, told, () => remittanceInWords(told))
    return done.status === 'paid' && !done.findings.some(({ level }) => level === 'ADJ') ? 0 : 1
  },
}

export const sample: Command = {
  ...{
    name: 'sample',
    use: '[scenario]',
    about: 'a ready claim to start from; without a name, what there is',
  },
  ...{ takes: [], words: [0, 1] },
  async run([name], { json }, edge) {
    if (name === undefined) {
      const list = SCENARIOS.map((one) => ({ name: one.name, about: one.about, finds: one.finds }))
      answer(edge, json, list, () => columns(list.map((one) => [one.name, one.about, one.finds.join(', ')])))
      return 0
    }
    const found = scenarioNamed(name)
    const known = SCENARIOS.map((one) => one.name).join(', ')
    if (!found) throw new Unusable(`there is no scenario "${oneLine(name, 40)}"; there are ${known}`)
    edge.print(`${JSON.stringify(scenarioJson(found), null, 2)}\n`)
    return 0
  },
}

export const schema: Command = {
  ...{
    name: 'schema',
    use: '[--of claim|submission]',
    about: 'the JSON Schema of a claim, or of a claim and what is known beside it',
  },
  ...{ takes: ['of'], words: [0, 0] },
  async run(_, { of = 'claim' }, edge) {
    if (of !== 'claim' && of !== 'submission')
      throw new Unusable(`--of is claim or submission, not "${oneLine(of, 40)}"`)
    edge.print(`${JSON.stringify(claimSchema(of), null, 2)}\n`)
    return 0
  },
}
