import type { ClaimOnFile, StatusDesk, StatusInquiries } from '#billing'
import {
  destinationOf,
  payerOf,
  statusAnswersTo,
  statusDeskOf,
  statusText,
  totalOf,
  writeStatusAnswers,
  writeStatusInquiries,
} from '#billing'
import type { MoveOf, Refused } from '../life/move.ts'
import type { CaseState, PayerDesk } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told } from '../life/world.ts'
import { isDown } from './incidents.ts'
import { inEnvelope, outContext, traffic } from './traffic.ts'

/** A payer's claims as its status desk tells of them: what it has not told yet is pending. */
function deskOf({ ledger, held }: PayerDesk, id: string, down: boolean): StatusDesk {
  const payer = payerOf(id)
  const desk = statusDeskOf(ledger, { id, name: payer?.name ?? id, phone: '8005550188' })
  const claims = desk.claims.map((one): ClaimOnFile => {
    const waiting = held.find(
      ({ control, remits }) => control === one.control || remits.some((r) => r.control === one.control),
    )
    if (!waiting) return one
    const [category = 'P1', status = '20', entity] = waiting.status.split(':')
    return {
      ...{ ...one, answer: null, state: 'settled' as const },
      waits: { category, status, ...(entity !== undefined && { entity }) },
    }
  })
  return { ...desk, claims, isDown: down }
}

/** Asks where the newest sending of a claim stands: a 276 goes out, its 277 comes back at once. */
export function askStatus(
  world: CaseWorld,
  state: CaseState,
  { account }: MoveOf<'ask-status'>,
): CaseState | Refused {
  const sent = state.claims[account]?.sent.at(-1)
  if (!sent) return { code: 'not-sent', message: 'This claim was never sent.' }
  const payer = payerOf(sent.payer)
  const desk = state.desks[sent.payer]
  if (!payer || !desk) return { code: 'no-payer', message: 'No payer of this world has that claim.' }
  const { claim } = sent
  const { practice } = world.scenario
  const coverage = destinationOf(claim)
  const days = claim.lines.map(({ from }) => from).sort()
  const [from = state.today] = days
  const through = days.at(-1)
  const person = (who: {
    last: string
    first?: string | undefined
    birth?: typeof from | undefined
    sex?: string | undefined
  }) => ({
    ...{ kind: 'person' as const, name: who.last.toUpperCase() },
    ...(who.first !== undefined && { first: who.first.toUpperCase() }),
    ...(who.birth !== undefined && { birth: who.birth }),
    ...(who.sex !== undefined && { sex: who.sex }),
  })
  const isSelf = coverage?.relationship === '18'
  const inquiries: StatusInquiries = {
    ...{ purpose: '13', reference: `STQ${state.n}`, on: state.today, at: '0930' },
    of: [
      {
        ...{ payer: { kind: 'organization', name: payer.name.toUpperCase(), idKind: 'PI', id: payer.id } },
        receiver: {
          kind: 'organization',
          name: practice.billing.name.toUpperCase(),
          idKind: '46',
          id: 'SUB001',
        },
        providers: [
          {
            kind: 'organization',
            name: practice.billing.name.toUpperCase(),
            idKind: 'XX',
            id: practice.billing.npi ?? '',
          },
        ],
        subscriber: {
          ...person(coverage?.subscriber ?? claim.patient),
          ...{ idKind: 'MI', id: coverage?.subscriber.memberId ?? '' },
        },
        ...(!isSelf && { dependent: person(claim.patient) }),
        trace: `STQ${state.n}-1`,
        numbers: [{ code: 'EJ', id: account }],
        charge: totalOf(claim),
        dates: [{ code: '472', from, ...(through !== undefined && through !== from && { through }) }],
        lines: [],
      },
    ],
  }
  const about = { payer: payer.id, accounts: [account] }
  const text = writeStatusInquiries(inquiries, outContext(state).envelope)
  if (!text.ok)
    return {
      code: 'no-276',
      message: 'The claim lacks what the question needs: look at names and member ID. Nothing was sent.',
    }
  const out = traffic(state, { direction: 'out', kind: '276', ...about }, text)
  const down = isDown(world.scenario.payers[payer.id], state.today)
  const answers = statusAnswersTo(inquiries, deskOf(desk, payer.id, down), state.today, '0931')
  const back = traffic(
    out.state,
    { direction: 'in', kind: '277', ...about },
    writeStatusAnswers(answers, inEnvelope(out.state, '0931')),
  )
  const statuses = answers.of.flatMap(({ claims, receiverRefusal, providerRefusal }) =>
    [
      ...claims,
      ...(receiverRefusal ? [receiverRefusal] : []),
      ...(providerRefusal ? [providerRefusal] : []),
    ].flatMap((one) => one.statuses.map(({ code }) => statusText(code))),
  )
  const known = { on: state.today, n: state.n, account, payer: payer.id, codes: statuses }
  const next = { ...back.state, statuses: [...back.state.statuses, known] }
  return told(next, 'news', `${payer.name} on ${account}: ${statuses.join(', ') || 'nothing'}.`, {
    account,
    ...(back.file && { file: back.file }),
  })
}
