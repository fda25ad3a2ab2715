import type { Cents } from '../claim/cents.ts'
import { cents, dollars, least, parseDollars } from '../claim/cents.ts'
import type { Exact } from '../claim/exact.ts'
import { exact, inDigits, ofCents, roundToCents, shareOf, times } from '../claim/exact.ts'
import { sure } from '../claim/outcome.ts'
import type { Contract } from '../coverage/payer.ts'
import type { LinePrice } from './price-lines.ts'
import type { Service } from './price-service.ts'
import type { Derived, Step } from './step.ts'

/** A line as its contract sees it: the charge, the service, and its Medicare price among the other lines. */
export interface ContractLine {
  readonly charge: Cents
  readonly service: Pick<Service, 'procedure' | 'modifiers' | 'units'>
  readonly medicare: LinePrice
}

/** The percentages of contracts as numbers, read once each. */
const READ = new WeakMap<object, Exact>()
function shareIn(terms: object, percent: string): Exact {
  const before = READ.get(terms)
  if (before) return before
  const share = exact(percent)
  READ.set(terms, share)
  return share
}

const SOURCE = 'the contract between payer and provider'

/**
 * The allowed amount of a line under a contract; `null`: the contract has no fee for it. The lesser of charge and fee
 * counts for Medicare always (42 CFR 405.501), elsewhere where the contract says so.
 */
export function allowedBy(contract: Contract, line: ContractLine): Derived | null {
  const { medicare, charge } = line
  if (contract.kind === 'fee-schedule') return medicare.ok ? lesser(medicare, charge) : null
  if (contract.kind === 'percent-of-medicare') {
    if (!medicare.ok) return null
    const share = shareIn(contract, contract.percent)
    const amount = shareOf(medicare.amount, share)
    const step: Step = {
      ...{ what: 'Contract: a share of the Medicare amount', source: SOURCE, amount },
      how: `${dollars(medicare.amount)} × ${inDigits(share)}`,
    }
    const derived = { amount, steps: [...medicare.steps, step] }
    return contract.lesserOfCharge ? lesser(derived, charge) : derived
  }
  const derived = fixedFee(contract, line)
  return derived && contract.lesserOfCharge ? lesser(derived, charge) : derived
}

function fixedFee(contract: Extract<Contract, { kind: 'fixed' }>, line: ContractLine): Derived | null {
  const { service, medicare, charge } = line
  const keys = [...service.modifiers.map((one) => `${service.procedure}-${one}`), service.procedure]
  const key = keys.find((one) => Object.hasOwn(contract.fees, one))
  if (key !== undefined) {
    const fee = sure(parseDollars(sure(contract.fees[key], 'fee of the contract')), `an amount for ${key}`)
    const amount = roundToCents(times(ofCents(fee), service.units))
    const how = `${dollars(fee)} × ${inDigits(service.units)}`
    return { amount, steps: [{ what: `Contract: fee for ${key}`, how, amount, source: SOURCE }] }
  }
  const other = contract.otherwise
  if (!other) return null
  const base = other.of === 'charge' ? charge : medicare.ok ? medicare.amount : null
  if (base === null) return null
  const amount = shareOf(base, shareIn(other, other.percent))
  const what = `Contract: a share of the ${other.of === 'charge' ? 'charge' : 'Medicare amount'}`
  const step = { what, how: `${dollars(base)} × ${other.percent}`, amount, source: SOURCE }
  return { amount, steps: other.of === 'medicare' && medicare.ok ? [...medicare.steps, step] : [step] }
}

/** Never more than was charged (42 CFR 405.501). */
function lesser({ amount, steps }: Derived, charge: Cents): Derived {
  if (amount <= charge) return { amount, steps }
  const step: Step = {
    ...{ what: 'Not more than was charged', how: `lesser of ${dollars(amount)} and ${dollars(charge)}` },
    ...{ amount: least(amount, cents(charge)), source: '42 CFR 405.501' },
  }
  return { amount: step.amount, steps: [...steps, step] }
}
