import type { Cents } from '../claim/cents.ts'
import { cents, dollars, least, minus, most, NOTHING, plus, sum } from '../claim/cents.ts'
import type { PriorLine } from '../claim/coverage.ts'
import type { Accumulators } from '../coverage/cost-share.ts'
import { accumulatorsOf, costShare } from '../coverage/cost-share.ts'
import { secondaryAmount } from '../coverage/secondary.ts'
import type { Finding } from '../edits/finding.ts'
import { pricesOf, serviceOf } from '../edits/prices.ts'
import type { Answer, Level } from '../edits/rule.ts'
import type { Scene, SceneLine } from '../edits/scene.ts'
import { totalOf } from '../edits/scene.ts'
import { byGravity, scrubClaim } from '../edits/scrub.ts'
import { allowedBy } from '../pricing/contract.ts'
import { sequestered } from '../pricing/participation.ts'
import type { LinePrice } from '../pricing/price-lines.ts'
import type { Step } from '../pricing/step.ts'
import { deniedWithPrimary } from './companions.ts'
import type { RemitAdjustment, RemitLine } from './remit-line.ts'
import { gathered, patientShare } from './remit-line.ts'
import type { Adjudication, ClaimStatus } from './remittance.ts'

const adjust = (answer: Pick<Answer, 'group' | 'carc' | 'rarc'>, amount: Cents): RemitAdjustment => ({
  ...{ group: answer.group, carc: answer.carc, amount, rarc: answer.rarc },
})
const reason = (group: Answer['group'], carc: string, amount: Cents): RemitAdjustment => ({
  ...{ group, carc, amount, rarc: [] },
})

/**
 * Takes a claim through its payer: front end, edits, price, benefits, remittance. Deterministic: the same scene gives
 * the same answer, and the order of the lines matters only where a rule ranks them. Every line balances.
 */
export function adjudicate(scene: Scene): Adjudication {
  const found = scrubClaim(scene)
  const of = (wanted: Level) => found.filter(({ level }) => level === wanted)
  const [rejections, unprocessable, claimDenials] = [of('REJ'), of('UNP'), of('DEN-C')]
  const trail = [`Front end: ${said(rejections)}`]
  const first = rejections[0]
  if (first) return answerOf(scene, found, 'rejected', [], trail)
  trail.push(`Can it be processed: ${said(unprocessable)}`, `Claim edits: ${said(claimDenials)}`)
  const whole = unprocessable[0] ?? claimDenials[0]
  if (whole) {
    const isUnprocessable = unprocessable.length > 0
    const remark = isUnprocessable ? ['MA130'] : []
    const lines = scene.lines.map((line) => denied(line, whole, remark))
    return answerOf(scene, found, isUnprocessable ? 'unprocessable' : 'denied', lines, trail)
  }
  const denials = new Map<number, Finding>()
  for (const one of of('DEN-L')) if (one.line !== null && !denials.has(one.line)) denials.set(one.line, one)
  const companions = deniedWithPrimary(scene, new Set(denials.keys()))
  for (const one of companions) denials.set(one.line ?? 0, one)
  const findings = companions.length === 0 ? found : [...found, ...companions].sort(byGravity)
  trail.push(`Line edits: ${said([...denials.values()])}`)
  const lines = settled(scene, denials, of('ADJ'), trail)
  const isDenied = ({ deniedBy }: RemitLine) => deniedBy !== null
  const status = lines.every(isDenied) ? 'denied' : lines.some(isDenied) ? 'partial' : 'paid'
  return answerOf(scene, findings, status, lines, trail)
}

const said = (found: readonly Finding[]): string =>
  found.length === 0
    ? 'nothing.'
    : `${found.map(({ rule, line }) => (line === null ? rule : `${rule} line ${line}`)).join(', ')}.`

function answerOf(
  { claim, payer, received }: Scene,
  findings: readonly Finding[],
  status: ClaimStatus,
  lines: readonly RemitLine[],
  trail: readonly string[],
): Adjudication {
  return {
    ...{ claim: claim.id, payer: payer.id, received, status, findings, lines, charge: totalOf(claim), trail },
    allowed: sum(lines.map(({ allowed }) => allowed ?? NOTHING)),
    paid: sum(lines.map(({ paid }) => paid)),
    patient: sum(lines.map(patientShare)),
  }
}

/** A line nothing is paid for: its whole charge under the reason of the edit. */
function denied(line: SceneLine, by: Finding, remarks: readonly string[]): RemitLine {
  const answer = by.answer ?? { group: 'CO', carc: '16', rarc: [] }
  const rarc = [...new Set([...answer.rarc, ...remarks])]
  const step: Step = {
    ...{ what: `Denied: ${by.title}`, how: by.message, amount: NOTHING, source: by.source },
  }
  return {
    ...{ ...named(line), allowed: null, paid: NOTHING, deniedBy: by.rule, steps: [step] },
    adjustments: gathered([adjust({ ...answer, rarc }, line.charge)]),
  }
}

const named = ({ n, line, procedure, modifiers, charge }: SceneLine) => ({
  ...{ n, control: line.control ?? null, procedure, modifiers, charge },
})

/** The lines that are left: priced together, then each through the plan's benefits. */
function settled(
  scene: Scene,
  denials: ReadonlyMap<number, Finding>,
  reductions: readonly Finding[],
  trail: string[],
): readonly RemitLine[] {
  const { lines, benefits } = scene
  const open = lines.filter(({ n }) => !denials.has(n))
  const prices = pricesOf(open.length === lines.length ? scene : { ...scene, lines: open })
  const allowed = open.map((line) => ({
    line,
    worth: allowance(scene, line, prices.get(line.n), reductions),
  }))
  trail.push(`Price: ${dollars(sum(allowed.map(({ worth }) => worth.amount)))} allowed.`)
  let left: Accumulators | null = benefits && accumulatorsOf(benefits)
  const done = new Map<number, RemitLine>()
  // The deductible is taken from the highest amount first: which line stands where on the claim changes nothing.
  for (const { line, worth } of allowed.sort(canonical)) {
    const share = benefits && left ? costShare(line.procedure, worth.amount, benefits, left) : null
    if (share) left = share.left
    done.set(line.n, paidLine(scene, line, worth, share))
  }
  trail.push(`Benefits: ${dollars(sum([...done.values()].map(patientShare)))} is the patient’s.`)
  return lines.map((line) => {
    const by = denials.get(line.n)
    return by ? denied(line, by, []) : (done.get(line.n) as RemitLine)
  })
}

/** A line with what it is worth to this payer. */
interface Worth {
  readonly line: SceneLine
  readonly worth: Allowance
}

const canonical = ({ line: a, worth: worthA }: Worth, { line: b, worth: worthB }: Worth): number =>
  worthB.amount - worthA.amount ||
  compareTexts(a.from, b.from) ||
  compareTexts(a.procedure, b.procedure) ||
  compareTexts(a.modifiers.join(), b.modifiers.join()) ||
  a.charge - b.charge ||
  a.n - b.n
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a line is worth to this payer, and which adjustments lead from its charge to that. */
interface Allowance {
  readonly amount: Cents
  readonly adjustments: readonly RemitAdjustment[]
  readonly steps: readonly Step[]
  /** Set when the payer has no fee for it: the line is denied by this. */
  readonly noFee: boolean
}

function allowance(
  scene: Scene,
  line: SceneLine,
  price: LinePrice | undefined,
  reductions: readonly Finding[],
): Allowance {
  const { payer } = scene
  const { charge } = line
  if (!price) return { amount: NOTHING, adjustments: [reason('CO', '96', charge)], steps: [], noFee: true }
  const service = serviceOf(line, scene)
  const here = allowedBy(payer.contract, { charge, service, medicare: price })
  // Where no other line reduced it, it is worth what it would be worth alone.
  const isAlone = !price.ok || price.steps === price.alone.steps
  const { amount: worth, steps: way } = price.ok ? price.alone : { amount: NOTHING, steps: [] }
  const full = isAlone
    ? here
    : allowedBy(payer.contract, { charge, service, medicare: { ...price, amount: worth, steps: way } })
  if (!full || !here)
    return {
      ...{ amount: NOTHING, adjustments: [{ ...reason('CO', '96', charge), rarc: ['N130'] }], noFee: true },
      steps: [
        {
          what: 'No fee',
          how: 'the contract has none for this service',
          amount: NOTHING,
          source: 'the contract',
        },
      ],
    }
  const cut = most(minus(full.amount, here.amount), NOTHING)
  const amount = minus(least(full.amount, charge), least(cut, full.amount))
  const remarks: string[] = []
  let told: Answer | null = null
  for (const { line: n, answer } of reductions) {
    if (n !== line.n || answer === null) continue
    // What is told with CARC 45 explains the fee; any other reason names what other services of the day took off.
    if (answer.carc === '45') remarks.push(...answer.rarc)
    else told ??= answer
  }
  return {
    ...{ amount, steps: here.steps, noFee: false },
    adjustments: [
      { ...reason('CO', '45', most(minus(charge, full.amount), NOTHING)), rarc: remarks },
      told ? adjust(told, cut) : reason('CO', '59', cut),
    ],
  }
}

/** From the allowed amount to the payment: the patient's share, what other payers have paid, sequestration. */
function paidLine(
  scene: Scene,
  line: SceneLine,
  worth: Allowance,
  share: ReturnType<typeof costShare> | null,
): RemitLine {
  const { payer } = scene
  const owed = share ? cents(share.deductible + share.coinsurance + share.copay) : NOTHING
  const own = minus(worth.amount, owed)
  const prior = priorOf(scene, line.n)
  if (prior && !worth.noFee) return afterPrimary(scene, line, worth, own, prior)
  const cut = payer.sequestered ? sequestered(own, line.from) : NOTHING
  const steps: Step[] = [...worth.steps, ...(share?.steps ?? [])]
  if (cut > 0)
    steps.push({
      ...{ what: 'Sequestration: 2 % of the payment', how: `${dollars(own)} × 0.02`, amount: cut },
      source: 'Budget Control Act of 2011; CMS notices',
    })
  return {
    ...{ ...named(line), allowed: worth.amount, paid: minus(own, cut), steps },
    deniedBy: worth.noFee ? 'no-fee' : null,
    adjustments: gathered([
      ...worth.adjustments,
      reason('CO', '253', cut),
      reason('PR', '1', share?.deductible ?? NOTHING),
      reason('PR', '2', share?.coinsurance ?? NOTHING),
      reason('PR', '3', share?.copay ?? NOTHING),
    ]),
  }
}

/** What the payer before this one made of a line; null when this one is first. */
function priorOf({ claim }: Scene, n: number): PriorLine | null {
  const before = claim.coverages[claim.destination - 2]?.prior
  return before?.lines.find((line) => line.line === n) ?? null
}

function afterPrimary(
  scene: Scene,
  line: SceneLine,
  worth: Allowance,
  own: Cents,
  prior: PriorLine,
): RemitLine {
  const { payer } = scene
  const patientLeft = sum(prior.adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount))
  const { amount: pays, steps } = secondaryAmount(payer.secondary, {
    ...{ charge: line.charge, primaryPaid: prior.paid, patientLeft, allowed: worth.amount, ownBenefit: own },
    ...{ primaryAllowed: plus(prior.paid, patientLeft), obligated: null },
  })
  const paid = least(pays, patientLeft)
  const cut = payer.sequestered ? sequestered(paid, line.from) : NOTHING
  const rest = minus(patientLeft, paid)
  return {
    ...{ ...named(line), allowed: worth.amount, paid: minus(paid, cut), deniedBy: null },
    steps: [...worth.steps, ...steps],
    adjustments: gathered([
      // What earlier payers paid and cut: all that they did not leave to the patient.
      reason('OA', '23', minus(line.charge, patientLeft)),
      reason('CO', '253', cut),
      payer.secondary === 'medicaid' ? reason('CO', '45', rest) : reason('PR', '2', rest),
    ]),
  }
}
