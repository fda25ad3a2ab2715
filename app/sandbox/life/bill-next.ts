import type { Adjudication, ClaimJson } from '#billing'
import { claimJson, dollars, payerOf, readClaim } from '#billing'
import { decidedSending } from '../payers/appeals.ts'
import type { Card, ScenarioPatient } from '../scenarios/people.ts'
import { draftOf } from './draft.ts'
import type { MoveOf, Refused } from './move.ts'
import type { CaseState } from './state.ts'
import type { CaseWorld } from './world.ts'
import { told, withClaim } from './world.ts'

type CoverageJson = ClaimJson['coverages'][number]

/** A card as a coverage of a claim. */
export function coverageOfCard(card: Card, { person }: ScenarioPatient): CoverageJson {
  const holder = card.subscriber ?? person
  const payer = payerOf(card.payer)
  return {
    payer: { id: card.payer, name: payer?.name ?? card.payer },
    ...{ filing: card.filing, relationship: card.relationship },
    subscriber: {
      ...{ last: holder.last, memberId: card.memberId },
      ...(holder.first !== undefined && { first: holder.first }),
      ...(holder.middle !== undefined && { middle: holder.middle }),
      ...(holder.birth !== undefined && { birth: holder.birth }),
      ...(holder.sex !== undefined && { sex: holder.sex }),
      ...(holder.address !== undefined && { address: holder.address }),
      ...(card.group !== undefined && { group: card.group }),
      ...(card.groupName !== undefined && { groupName: card.groupName }),
    },
  }
}

/** What a remittance said, as the next claim carries it (loops 2320 to 2430). */
function priorOf(answer: Adjudication, on: string, control: string, claim: ClaimJson): CoverageJson['prior'] {
  return {
    ...{ paid: dollars(answer.paid), on, control },
    lines: answer.lines.map((line) => ({
      ...{
        line: line.n,
        procedure: line.procedure,
        modifiers: [...line.modifiers],
        paid: dollars(line.paid),
        on,
      },
      units: claim.lines[line.n - 1]?.units ?? '1',
      adjustments: line.adjustments.map(({ group, carc, amount }) => ({
        group,
        carc,
        amount: dollars(amount),
      })),
    })),
  }
}

/**
 * Writes the next payer's claim on the form: the services as they were sent, the plan on one of the patient's cards, and
 * what the payer before said, line by line, from its posted remittance.
 */
export function billNext(world: CaseWorld, state: CaseState, move: MoveOf<'bill-next'>): CaseState | Refused {
  const { account } = move
  const encounter = world.scenario.encounters.find((one) => one.account === account)
  const patient = world.scenario.patients.find(({ id }) => id === encounter?.patient)
  const card = patient?.cards[move.card]
  if (!patient || !card) return { code: 'no-card', message: 'The patient has no such card.' }
  const decided = decidedSending(state.claims[account]?.sent ?? [])
  const deposit = state.deposits.findLast(
    ({ posted, paid }) =>
      posted !== null &&
      paid?.claims.some(({ control, kind }) => control === decided?.control && kind !== 'reversal'),
  )
  const remit = deposit?.paid?.claims.findLast(
    ({ control, kind }) => control === decided?.control && kind !== 'reversal',
  )
  if (!decided || !deposit || !remit)
    return {
      code: 'not-posted',
      message: 'Post the remittance of the payer before first: the next claim carries it.',
    }
  const before = claimJson(decided.claim)
  const at = decided.claim.destination - 1
  const own = before.coverages[at]
  if (!own) return { code: 'no-claim', message: 'The claim before names no payer.' }
  const answered = { ...own, prior: priorOf(remit.answer, deposit.on, remit.control, before) }
  const { frequency: _, original: __, ...rest } = before
  const claim = readClaim({
    ...rest,
    coverages: [...before.coverages.slice(0, at), answered, coverageOfCard(card, patient)],
    destination: at + 2,
  })
  if (!claim.ok) return { code: 'unreadable', message: claim.fault[0]?.message ?? '' }
  const next = withClaim(state, account, (file) => ({ ...file, draft: draftOf(claim.value) }))
  return told(next, 'done', `Wrote the claim of ${account} for the next payer.`, { account })
}
