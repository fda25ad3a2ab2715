import type { Claim } from '#billing'
import { checkX12, day, readX12, trainingContext, writeClaims } from '#billing'
import { claimMix } from './claim-mix.ts'

const LENGTH = 100_000

/** A good file up to about a length. */
function goodFile(length: number): string {
  const claims = claimMix(400, 2).flatMap(({ claim, fault }) => (fault ? [] : [claim]))
  const some = claims.slice(0, Math.max(1, Math.round(length / 580))) as [Claim, ...Claim[]]
  const written = writeClaims(some, trainingContext(day('2025-11-03')))
  if (!written.ok) throw new Error(JSON.stringify(written.fault).slice(0, 500))
  return written.value
}

/** Files that are made to cost, each some 100 kB long, and a good one beside them. */
export const FILES: Readonly<Record<string, () => string>> = {
  'a good file': () => goodFile(LENGTH),
  'empty claims': () => into('CLM~'),
  'claims with a number': () => into('CLM*1~'),
  'empty lines of a claim': () => into('CLM*A*1***11:B:1*Y*A*Y*Y~', 'LX~'),
  'lines without a service': () => into('LX*1~SV1~'),
  'levels of nobody': () => into('HL*1~'),
  'patients without a name': () => into('HL*2*1*22*0~NM1~'),
  'segments nobody knows': () => into('Q~'),
  'segments that have no place': () => into('REF*QQ*1~'),
  'dates that might stand anywhere': () => into('DTP*091*D8*20251015~'),
  'transaction sets': () => into('ST~'),
  'interchanges that cannot be read': () => 'ISA*'.repeat(LENGTH / 4),
  'one endless number': () => into(`CLM*A*${'1'.repeat(LENGTH)}x~`),
  'many components': () => into(`SV1*HC${':'.repeat(LENGTH)}~`),
  adjustments: () => into('CLM*A*1~SBR*P~', 'CAS*CO*45*1*1*45*1*1*45*1*1*45*1*1*45*1*1*45*1*1~'),
}

/** A segment repeated where claims stand. */
function into(first: string, repeated = first): string {
  const [head = ''] = goodFile(1).split(/(?=CLM\*)/)
  const before = head + (first === repeated ? '' : first)
  return before + repeated.repeat(Math.max(1, Math.floor((LENGTH - before.length) / repeated.length)))
}

/** Milliseconds of processor time: the first of its kind in this process, then the best of several. */
export interface HostileCost {
  readonly name: string
  readonly bytes: number
  readonly firstCheck: number
  readonly firstRead: number
  readonly check: number
  readonly read: number
}

function milliseconds(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e3
}

/** What a file costs that somebody else has made: this must be the first thing a process does with claims. */
export function hostileCost(name: string, text: string): HostileCost {
  const [firstCheck, firstRead] = [milliseconds(() => checkX12(text)), milliseconds(() => readX12(text))]
  const again = (work: () => unknown): number =>
    Math.min(...Array.from({ length: 8 }, () => milliseconds(work)))
  return {
    ...{ name, bytes: text.length, firstCheck, firstRead },
    ...{ check: again(() => checkX12(text)), read: again(() => readX12(text)) },
  }
}
