import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import type { ClaimFault } from '../claim/read-claim.ts'
import type { Tables } from '../codes/tables.ts'
import { scrubClaim } from '../edits/scrub.ts'
import { INQUIRIES } from '../inquiries/all-inquiries.ts'
import { sceneFrom } from '../inquiries/claims.ts'
import { findingInWords, lineInWords } from './rule-card.ts'
import type { StepJson } from './steps.ts'

/** One line of the way to an answer; the amount is in dollars, as text, or null where the line is no amount. */
export interface WorkedStep {
  readonly what: string
  readonly how: string
  readonly amount: string | null
}

/** A question worked by the engine as a lesson shows it. Days stand as YYYY-MM-DD. */
export interface WorkedExample {
  /** What it starts from: the lines of a claim; empty where the facts say all. */
  readonly given: readonly string[]
  readonly steps: readonly WorkedStep[]
  /** The answer in a sentence. */
  readonly outcome: string
}

type Answer = Readonly<Record<string, unknown>>
type Tell = (answer: Answer, facts: Answer) => Pick<WorkedExample, 'steps' | 'outcome'>

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
const stepsOf = (answer: Answer): WorkedStep[] =>
  ((answer.steps ?? []) as readonly StepJson[]).map(({ what, how, amount }) => ({ what, how, amount }))
const line = (what: string, how: string, amount: unknown = null): WorkedStep => ({
  ...{ what, how },
  amount: amount === null || amount === undefined ? null : text(amount),
})

/** Stages of the way in which something happened. */
const happened = <S extends StepJson>(steps: readonly S[]): readonly S[] =>
  steps.filter(({ how, amount }) => amount !== null || how !== 'nothing.')

/** "1 month", "30 days". */
const many = (n: number, units: string): string => `${n} ${n === 1 ? units.replace(/s$/, '') : units}`

/** How each question that a lesson may show is told. */
const TELL: Readonly<Record<string, Tell>> = {
  price: (answer) => ({
    steps: stepsOf(answer),
    outcome:
      answer.allowed === null ? `No price: ${text(answer.reason)}` : `Allowed: $${text(answer.allowed)}`,
  }),
  prices: (answer, facts) => ({
    steps: (answer.lines as readonly Answer[]).map((priced, i) => {
      const asked = (facts.lines as readonly Answer[])[i] ?? {}
      const service = [text(asked.code), ...((asked.modifiers ?? []) as string[])].join('-')
      return line(`Line ${i + 1}: ${service}`, text(priced.reason), priced.allowed)
    }),
    outcome: `Allowed together: $${text(answer.allowed)}`,
  }),
  'limiting-charge': (answer) => ({
    steps: [
      line('Fee of a participating provider', 'the fee schedule', answer.fee),
      line('Fee of one who does not participate', '95% of it', answer.allowed),
      line('Most that may be charged without assignment', '115% of that', answer.most),
    ],
    outcome: `Limiting charge: $${text(answer.most)}`,
  }),
  'cost-share': (answer) => ({
    steps: [
      ...stepsOf(answer),
      ...(Number(answer.sequestration) === 0
        ? []
        : [line('Sequestration', '2% of the payment', answer.sequestration)]),
    ],
    outcome: `The plan pays $${text(answer.paid)}; the patient owes $${text(answer.patient)}`,
  }),
  secondary: (answer) => ({
    steps: stepsOf(answer),
    outcome: `The second plan pays $${text(answer.amount)}`,
  }),
  balance: (answer, facts) => ({
    steps: (['charges', 'adjustments', 'claims', 'plb'] as const).flatMap((name) => {
      const amounts = (facts[name] ?? []) as readonly string[]
      const what = {
        charges: 'Charges',
        adjustments: 'Adjustments',
        claims: 'Claims paid',
        plb: 'Provider-level adjustments',
      }
      return amounts.length === 0 ? [] : [line(what[name], amounts.join(', '))]
    }),
    outcome:
      facts.claims === undefined && facts.plb === undefined
        ? `Paid: $${text(answer.paid)}`
        : `Transfer: $${text(answer.transfer)}`,
  }),
  filing: (answer, facts) => ({
    steps: [
      line('Day of service', text(facts.service)),
      ...(facts.received === undefined ? [] : [line('Received', text(facts.received))]),
    ],
    outcome: `Last day to file: ${text(answer.lastDay)}${answer.inTime === null ? '' : answer.inTime ? '; it was in time' : '; it was too late'}`,
  }),
  term: (answer, facts) => ({
    steps: [
      line('From', text(facts.from)),
      ...(['days', 'months', 'years'] as const).flatMap((unit) =>
        facts[unit] === undefined ? [] : [line('And', many(Number(facts[unit]), unit))],
      ),
    ],
    outcome: `Falls on ${text(answer.day)}`,
  }),
  appeal: (answer, facts) => ({
    steps: [
      line('Date of the decision', text(facts.notice)),
      line('Counts as received', text(answer.received)),
      line('Asked of', text(answer.forum)),
      ...(answer.amount === null ? [] : [line('Must be at stake', `at least $${text(answer.amount)}`)]),
    ],
    outcome: `Last day for the ${text(answer.name)}: ${text(answer.due)}`,
  }),
  overpayment: (answer, facts) => ({
    steps: [
      line('Paid', text(facts.paid)),
      line('Identified', text(facts.identified)),
      line('The look-back reaches to', text(answer.reaches)),
      ...(answer.resumes === null ? [] : [line('The clock runs on from', text(answer.resumes))]),
    ],
    outcome:
      answer.due === null ? 'Outside the look-back: nothing is due' : `To be returned by ${text(answer.due)}`,
  }),
  ptp: (answer) => {
    const edit = answer.edit as Answer | null
    const parted = {
      '0': 'No modifier parts them.',
      '1': 'A modifier may part them.',
      '9': 'The pair is no longer in force.',
    }
    return {
      steps: [],
      outcome: edit
        ? `${text(edit.column1)} is paid and ${text(edit.column2)} is not. ${parted[text(edit.modifierIndicator) as '0' | '1' | '9'] ?? ''}`.trim()
        : 'The two codes are no pair on that day',
    }
  },
  adjudicate: (answer) => ({
    steps: happened(answer.steps as readonly (StepJson & { line: number | null })[]).map(
      ({ line: n, what, how, amount }) => line(n === null ? what : `Line ${n}: ${what}`, how, amount),
    ),
    outcome: `Allowed $${text(answer.allowed)}, paid $${text(answer.paid)}, the patient’s share $${text(answer.patient)}`,
  }),
  scrub: (answer) => {
    const n = (answer.findings as readonly unknown[]).length
    const outcome = n === 0 ? 'The claim is clean' : `The edits find ${many(n, 'things')} in this claim`
    return { steps: [], outcome }
  },
}

/** The questions that a lesson may show worked. */
export const WORKED_ASKS: readonly string[] = Object.keys(TELL)

/**
 * The question `ask` on these facts, worked by the engine on these tables: each step of the way and the answer in words.
 * Refused are a question that has no such telling, facts that cannot be read, and one the engine has no answer to.
 */
export function workedExample(
  ask: string,
  facts: unknown,
  tables: Tables,
): Outcome<WorkedExample, readonly ClaimFault[]> {
  const tell = Object.hasOwn(TELL, ask) ? TELL[ask] : undefined
  if (!tell) return no([{ path: 'ask', message: `one of ${WORKED_ASKS.join(', ')}` }])
  const found = INQUIRIES.get(ask)?.ask(facts, tables)
  if (!found) return no([{ path: 'ask', message: 'the engine has no such question' }])
  if (!found.ok) return found
  const told = tell(found.value as Answer, facts as Answer)
  if (ask !== 'scrub' && ask !== 'adjudicate') return ok({ given: [], ...told })
  const scene = sceneFrom(facts, tables)
  if (!scene.ok) return scene
  const findings =
    ask === 'scrub' ? scrubClaim(scene.value).map((one) => line('Found', findingInWords(one))) : []
  return ok({ given: scene.value.lines.map(lineInWords), ...told, steps: [...findings, ...told.steps] })
}
