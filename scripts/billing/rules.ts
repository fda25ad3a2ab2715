import type { ExplainAnswer } from '#billing'
import { explainAnswer, ruleList } from '#billing'
import { oneLine, Unusable } from './edge.ts'
import { answer, columns } from './show.ts'
import { tablesOf } from './tables.ts'
import type { Command } from './words.ts'

export const rules: Command = {
  ...{ name: 'rules', use: '', about: 'every rule: id, level, title, source', takes: [], words: [0, 0] },
  async run(_, { json }, edge) {
    const list = ruleList()
    const rows = list.map(({ id, level, title, source, verify }) => [
      ...[id, level, title, verify ? `${source} (from memory)` : source],
    ])
    answer(edge, json, list, () => columns([['rule', 'level', 'title', 'source'], ...rows]))
    return 0
  },
}

const ending = (carc: string | null, group: string | null, rarc: readonly string[]): string =>
  carc === null ? 'no remittance tells of it' : [`${group}-${carc}`, ...rarc].join(' ')

/** A rule as text: what it is, how it is told, what to do, and its examples as the engine works them. */
function inWords(found: ExplainAnswer): string {
  const { id, title, level, source, verify, scope, inputs, group, carc, rarc, status277, fix } = found
  const { examples, demonstrations } = found
  const where = inputs.map(({ box, element }) => (box === null ? element : `box ${box} (${element})`))
  return [
    `${id}  ${title}`,
    `level     ${level}${scope === 'all' ? '' : `, ${scope} payers`}`,
    ...(inputs.length > 0 ? [`reads     ${where.join('; ')}`] : []),
    `answered  ${ending(carc, group, rarc)}${status277 === null ? '' : `; 277CA ${status277}`}`,
    `to do     ${fix}`,
    `source    ${source}${verify ? ' (from memory, not read again)' : ''}`,
    ...examples.flatMap(({ name, findings }) => [
      `example   ${name}`,
      ...(findings.length === 0 ? ['  nothing is found'] : []),
      ...findings.map(({ level: at, line, box, message }) => {
        const place = [
          line === null ? 'claim' : `line ${line}`,
          ...(box === null ? [] : [`box ${box}`]),
        ].join(', ')
        return `  ${at} ${place}: ${message}`
      }),
    ]),
    ...demonstrations.flatMap(({ name, figures }) => [
      `example   ${name}`,
      ...(Object.keys(figures).length === 0 ? ['  nothing'] : []),
      ...Object.entries(figures).map(([what, figure]) => `  ${what}: ${figure || 'nothing'}`),
    ]),
  ].join('\n')
}

export const explain: Command = {
  ...{ name: 'explain', use: '<rule>', about: 'a rule with its examples, worked by the engine' },
  ...{ takes: ['tables'], words: [1, 1] },
  async run([id = ''], options, edge) {
    const found = explainAnswer(id, await tablesOf(options))
    if (!found) throw new Unusable(`there is no rule "${oneLine(id, 40)}"; "billing rules" lists them`)
    answer(edge, options.json, found, () => inWords(found))
    return 0
  },
}
