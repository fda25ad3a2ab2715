import { addDays } from '#billing'
import { fileAppeal } from '../payers/appeals.ts'
import { askCoverage } from '../payers/ask-coverage.ts'
import { askStatus } from '../payers/ask-status.ts'
import { giveBack } from '../payers/overpaid.ts'
import { askPermission } from '../payers/permissions.ts'
import { sendRecords } from '../payers/records.ts'
import { reopenClaim } from '../payers/reopening.ts'
import { billNext } from './bill-next.ts'
import { accountOf } from './books.ts'
import type { Move, MoveOf, Refused } from './move.ts'
import { collect, sendStatement } from './patient-money.ts'
import { post } from './post.ts'
import { scrubbed, send, writtenClaim } from './send.ts'
import type { CaseState } from './state.ts'
import { nextDay, passTo } from './time.ts'
import type { CaseWorld } from './world.ts'
import { told, withClaim } from './world.ts'

/** What a move did: the world after it, or why it is not possible; then nothing has changed. */
export type Played =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly refused: Refused }

/** The longest a case may last: the world ends a year and a half after its start. */
const LONGEST = 550

/** Plays one move. Pure: the same case and move give the same world. Never throws on what a person can send. */
export function play(world: CaseWorld, before: CaseState, move: Move): Played {
  if (before.closed && move.do !== 'note')
    return refused('closed', 'This case is closed. Branch it from an earlier moment to try another way.')
  const state = { ...before, n: before.n + 1 }
  const after = done(world, state, move)
  return 'code' in after ? { ok: false, refused: after } : { ok: true, state: after }
}

const refused = (code: string, message: string): Played => ({ ok: false, refused: { code, message } })

function done(world: CaseWorld, state: CaseState, move: Move): CaseState | Refused {
  switch (move.do) {
    case 'open-record':
      return openRecord(world, state, move)
    case 'ask-coverage':
      return askCoverage(world, state, move)
    case 'ask-permission':
      return askPermission(world, state, move)
    case 'give-notice':
      return giveNotice(world, state, move)
    case 'collect':
      return collect(state, move)
    case 'write':
      return state.claims[move.account]
        ? withClaim(state, move.account, (file) => ({ ...file, draft: move.draft }))
        : { code: 'no-claim', message: `There is no account ${move.account} here.` }
    case 'scrub':
      return scrub(world, state, move)
    case 'send':
      return send(world, state, move)
    case 'wait':
      return wait(world, state, move)
    case 'ask-status':
      return askStatus(world, state, move)
    case 'send-records':
      return sendRecords(world, state, move)
    case 'post':
      return post(state, move)
    case 'move-amount':
      return moveAmount(state, move)
    case 'decide':
      return decide(state, move)
    case 'reopen':
      return reopenClaim(world, state, move)
    case 'write-letter':
      return state.claims[move.account]
        ? withClaim(state, move.account, (file) => ({ ...file, letter: move.letter }))
        : { code: 'no-claim', message: `There is no account ${move.account} here.` }
    case 'appeal':
      return fileAppeal(world, state, move)
    case 'bill-next':
      return billNext(world, state, move)
    case 'statement':
      return sendStatement(world, state, move)
    case 'refund':
      return giveBack(state, move)
    case 'hint':
      return world.scenario.checks.some(({ id }) => id === move.check)
        ? { ...state, hints: [...new Set([...state.hints, move.check])] }
        : { code: 'no-hint', message: 'There is no such hint.' }
    case 'note':
      return { ...state, notes: [...state.notes, { on: state.today, text: move.text }] }
    case 'close':
      return {
        ...told(state, 'done', 'Closed the case.'),
        closed: { on: state.today, summary: move.summary },
      }
  }
}

function openRecord(
  { scenario }: CaseWorld,
  state: CaseState,
  { record }: MoveOf<'open-record'>,
): CaseState | Refused {
  const known = scenario.records.find(({ id }) => id === record)
  if (!known) return { code: 'no-record', message: 'The chart has no such record.' }
  if (known.on > state.today) return { code: 'not-yet', message: 'That record does not exist yet.' }
  return { ...state, opened: [...state.opened, { record, on: state.today, n: state.n }] }
}

function giveNotice(
  { scenario }: CaseWorld,
  state: CaseState,
  move: MoveOf<'give-notice'>,
): CaseState | Refused {
  const encounter = scenario.encounters.find(({ id }) => id === move.encounter)
  if (!encounter) return { code: 'no-encounter', message: 'There is no such visit.' }
  const isSigned = encounter.signs === undefined || encounter.signs.includes(move.notice)
  const { notice, procedures, reason, estimate } = move
  const next: CaseState = {
    ...state,
    notices: [
      ...state.notices,
      { notice, encounter: move.encounter, procedures, on: state.today, reason, estimate, isSigned },
    ],
  }
  return told(
    next,
    isSigned ? 'done' : 'trouble',
    `The patient ${isSigned ? 'signs' : 'does not sign'} the ${notice}.`,
  )
}

function scrub(world: CaseWorld, state: CaseState, { account }: MoveOf<'scrub'>): CaseState | Refused {
  const claim = writtenClaim(state, account)
  if ('code' in claim) return claim
  const findings = scrubbed(world, state, claim)
  return withClaim(state, account, (file) => ({
    ...file,
    scrubs: [...file.scrubs, { on: state.today, findings }],
  }))
}

function wait(world: CaseWorld, state: CaseState, { days }: MoveOf<'wait'>): CaseState | Refused {
  const last = addDays(world.scenario.start, LONGEST)
  const until = days === 'next' ? nextDay(state) : addDays(state.today, days)
  if (until === null)
    return { code: 'nothing-comes', message: 'Nothing is on its way. There is nothing to wait for.' }
  if (until > last) return { code: 'too-long', message: `This world ends on ${last}.` }
  return passTo(world, state, until)
}

function moveAmount(state: CaseState, move: MoveOf<'move-amount'>): CaseState | Refused {
  const { account, line, amount, from, to, reason } = move
  if (amount <= 0 || from === to)
    return { code: 'no-amount', message: 'Choose an amount and another place for it.' }
  if (accountOf(state, account, line)[from] < amount)
    return { code: 'not-there', message: 'There is not so much in that place.' }
  const entry = {
    ...{
      on: state.today,
      account,
      line,
      from,
      to: to === 'write-off' ? ('written-off' as const) : to,
      amount,
    },
    ...{ by: 'practice', why: reason },
  }
  return { ...state, books: [...state.books, entry] }
}

function decide(state: CaseState, move: MoveOf<'decide'>): CaseState | Refused {
  if (!state.claims[move.account]) return { code: 'no-claim', message: 'There is no such account.' }
  const { account, line, code, cause, remedy } = move
  return {
    ...state,
    decisions: [...state.decisions, { on: state.today, account, line, code, cause, remedy }],
  }
}
