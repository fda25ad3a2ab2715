import type { ClaimFault, Outcome } from '#billing'
import { icdInquiry, npiInquiry, priceInquiry, ptpInquiry, tablesFrom } from '#billing'
import { oneLine, Unusable } from './edge.ts'
import { answer } from './show.ts'
import { tablesOf } from './tables.ts'
import type { Command } from './words.ts'
import { neededDay } from './words.ts'

/** The facts of an inquiry by what they are called on the command line. */
const WORDS: Readonly<Record<string, string>> = {
  ...{
    code: '<code>',
    codes: '<code> <code>',
    date: '--date',
    modifiers: '--mod',
    units: '--units',
    place: '--pos',
  },
  ...{ locality: '--locality', payer: '--payer', charge: '--charge', npi: '<number>' },
  practitioner: '--practitioner',
}

/** The answer, or the first fact that kept it from being given. */
function sure<A>(outcome: Outcome<A, readonly ClaimFault[]>): A {
  if (outcome.ok) return outcome.value
  const [{ path, message } = { path: '', message: '' }] = outcome.fault
  const [fact = ''] = path.split('.')
  throw new Unusable(oneLine(`${WORDS[fact] ?? fact}: ${message}`))
}

export const npi: Command = {
  ...{ name: 'npi', use: '<number>', about: 'whether a number is an NPI by its form and check digit' },
  ...{ takes: [], words: [1, 1] },
  async run([number = ''], { json }, edge) {
    const found = sure(npiInquiry.ask({ npi: number }, tablesFrom([])))
    const text = () => `${oneLine(number, 80)} ${found.valid ? 'is a valid NPI.' : 'is no valid NPI.'}`
    answer(edge, json, found, text)
    return 0
  },
}

export const icd: Command = {
  ...{
    name: 'icd',
    use: '<code> --date DAY',
    about: 'whether a diagnosis code exists and may be billed on a day',
  },
  ...{ takes: ['date', 'tables'], words: [1, 1] },
  async run([code = ''], options, edge) {
    const date = neededDay(options)
    const found = sure(icdInquiry.ask({ code, date }, await tablesOf(options, ['icd10cm'])))
    const text = () =>
      found.billable ? `${code.toUpperCase()} is valid and billable on ${date}.` : `${found.reason}.`
    answer(edge, options.json, found, text)
    return 0
  },
}

const INDICATORS = {
  '0': 'no modifier parts them',
  '1': 'a modifier may part them',
  '9': 'the pair is deleted',
}

export const ptp: Command = {
  ...{ name: 'ptp', use: '<code> <code> --date DAY', about: 'the NCCI pair of two codes, in either order' },
  ...{ takes: ['date', 'tables'], words: [2, 2] },
  async run([a = '', b = ''], options, edge) {
    const date = neededDay(options)
    const found = sure(ptpInquiry.ask({ codes: [a, b], date }, await tablesOf(options, ['ptp'])))
    const { edit } = found
    const text = () =>
      edit
        ? `${edit.column1} (column 1) pays, ${edit.column2} (column 2) does not; indicator ${edit.modifierIndicator}: ${INDICATORS[edit.modifierIndicator]}.`
        : `No pair of ${a} and ${b} is in force on ${date}.`
    answer(edge, options.json, found, text)
    return 0
  },
}

export const price: Command = {
  name: 'price',
  use: '<code> --date DAY [--mod M]… [--units N] [--pos PP] [--locality C-LL] [--payer ID] [--charge $] [--practitioner KIND] [--non-participating]',
  about: 'what a service is worth, step by step',
  takes: [
    ...(['date', 'mod', 'units', 'pos', 'locality', 'payer', 'charge', 'tables'] as const),
    ...(['practitioner', 'non-participating'] as const),
  ],
  words: [1, 1],
  async run([code = ''], options, edge) {
    const { mod = [], units, pos: place, locality, payer, charge, practitioner } = options
    const participating = options['non-participating'] ? false : undefined
    const modifiers = mod.flatMap((one) => one.split(/[\s,-]+/)).filter(Boolean)
    const said = Object.fromEntries(
      Object.entries({ units, place, locality, payer, charge, practitioner, participating }).filter(
        ([, value]) => value !== undefined,
      ),
    )
    const facts = { code, modifiers, date: neededDay(options), ...said }
    const found = sure(
      priceInquiry.ask(facts, await tablesOf(options, ['fees', 'gpci', 'places', 'modifiers'])),
    )
    const text = () =>
      found.allowed === null
        ? `No price: ${found.reason}.`
        : [
            ...found.steps.map(({ what, how, amount }) => `${what}: ${how} = ${amount}`),
            ...(found.notes ?? []),
            `Allowed: ${found.allowed}`,
          ].join('\n')
    answer(edge, options.json, found, text)
    return found.allowed === null ? 1 : 0
  },
}
