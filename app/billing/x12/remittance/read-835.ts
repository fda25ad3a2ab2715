import { NOTHING } from '../../claim/cents.ts'
import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { given, loopIn, loopsIn } from '../guide/pick.ts'
import { centsIn, exactIn } from '../shape/fields.ts'
import { AMOUNT, addressOf, CONTACT, NAME, NUMBER, ON_DAY, QUANTITY, TRACE } from '../shape/parties.ts'
import { readShape } from '../shape/shape.ts'
import type { Unread } from '../shape/taker.ts'
import { Taker } from '../shape/taker.ts'
import { dayIn } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { component, value } from '../wire/segment.ts'
import type {
  CasReason,
  ClaimPeople,
  ProviderReason,
  Remittance,
  RemittedClaim,
  RemittedGroup,
  RemittedLine,
} from './remittance.ts'
import {
  CLAIM_PAID,
  DELIVERY,
  INPATIENT,
  LINE_PAID,
  OUTPATIENT,
  PAID,
  PARTY,
  PEOPLE,
  SUMMARY,
} from './remittance.ts'

/** Where a claim (CLP) or a line of it (SVC) begins in the file. */
export interface RemittancePlace {
  /** The claim's number in the remittance, from 1. */
  readonly claim: number
  /** The line's number in the claim from 1; 0: the claim. */
  readonly line: number
  /** The segment's number in the set, ST being 1. */
  readonly position: number
  /** Where it begins in the text. */
  readonly offset: number
}

/** A remittance as read. */
export interface ReadRemittance {
  readonly kind: '835'
  readonly remittance: Remittance
  readonly places: readonly RemittancePlace[]
  readonly unread: readonly Unread[]
}

/** Every reason of the CAS segments: up to six in each. */
export const reasonsIn = (segments: readonly Segment[]): readonly CasReason[] =>
  segments.flatMap((segment) =>
    [2, 5, 8, 11, 14, 17]
      .filter((at) => value(segment, at) !== '' || value(segment, at + 1) !== '')
      .map((at) => {
        const quantity = exactIn(value(segment, at + 2).trim()) ?? undefined
        return given({
          ...{ group: value(segment, 1).trim(), carc: value(segment, at).trim() },
          ...{ amount: centsIn(value(segment, at + 1).trim()) ?? NOTHING, quantity },
        })
      }),
  )

class RemittanceReader {
  readonly take = new Taker()
  readonly places: RemittancePlace[] = []
  private claims = 0

  read({ root }: AttachedSet): ReadRemittance {
    const { take } = this
    const [payer, payee] = [loopIn(root, '1000A'), loopIn(root, '1000B')]
    const { code: _, ...trace } = take.one(root, TRACE) ?? { code: '1', number: '' }
    const bare = loopsIn(root, '2100')
    const remittance: Remittance = given({
      payment: take.one(root, PAID) ?? { handling: 'I', amount: NOTHING, sign: 'C', method: 'NON' },
      ...{ trace, currency: this.currency(root), numbers: take.all(root, NUMBER) },
      produced: take.one(root, ON_DAY, '405')?.on,
      payer: given({
        ...(take.one(payer, PARTY) ?? { name: '' }),
        address: addressOf(payer, take),
        ...{ numbers: take.all(payer, NUMBER), contacts: take.all(payer, CONTACT) },
      }),
      payee: given({
        ...(take.one(payee, PARTY) ?? { name: '' }),
        address: addressOf(payee, take),
        ...{ numbers: take.all(payee, NUMBER), delivery: take.one(payee, DELIVERY) },
      }),
      groups: [
        ...(bare.length > 0 ? [{ number: '', claims: bare.map((one) => this.claim(one)) }] : []),
        ...loopsIn(root, '2000').map((one) => this.group(one)),
      ],
      adjustments: take.segments(root, 'PLB').flatMap(providerReasons),
    })
    return { kind: '835', remittance, places: this.places, unread: take.unread(root) }
  }

  private currency(root: LoopNode): string | undefined {
    const [segment] = this.take.segments(root, 'CUR')
    return segment ? value(segment, 2).trim() || undefined : undefined
  }

  private group(node: LoopNode): RemittedGroup {
    const [lx] = this.take.segments(node, 'LX')
    return given({
      ...{ number: lx ? value(lx, 1).trim() : '', summary: this.take.one(node, SUMMARY) },
      claims: loopsIn(node, '2100').map((one) => this.claim(one)),
    })
  }

  private claim(node: LoopNode): RemittedClaim {
    const { take } = this
    this.claims += 1
    this.note(node, 0)
    const [clp] = take.segments(node, 'CLP') as [Segment]
    // Put in one after the other: files hold tens of thousands, and spreading an object into another is what costs.
    return Object.assign(
      readShape(CLAIM_PAID, clp),
      given({
        adjustments: reasonsIn(take.segments(node, 'CAS')),
        people: this.people(node),
        inpatient: take.one(node, INPATIENT),
        outpatient: take.one(node, OUTPATIENT),
        numbers: take.all(node, NUMBER),
        days: take.all(node, ON_DAY),
        contacts: take.all(node, CONTACT),
        amounts: take.all(node, AMOUNT),
        quantities: take.all(node, QUANTITY),
        lines: loopsIn(node, '2110').map((one, i) => {
          this.note(one, i + 1)
          return this.line(one)
        }),
      }),
    )
  }

  private people(node: LoopNode): ClaimPeople {
    const people: Record<string, unknown> = {}
    for (const [part, code] of PEOPLE) {
      const one = this.take.one(node, NAME, code)
      if (one !== undefined) people[part] = one
    }
    return people as unknown as ClaimPeople
  }

  private line(node: LoopNode): RemittedLine {
    const { take } = this
    const [svc] = take.segments(node, 'SVC') as [Segment]
    const days = take.all(node, ON_DAY)
    const dayOf = (code: string) => days.find((one) => one.code === code)?.on
    const numbers = take.all(node, NUMBER)
    const amounts = take.all(node, AMOUNT)
    const remarks = (code: string): readonly string[] =>
      take
        .segments(node, 'LQ', [code])
        .map((one) => value(one, 2).trim())
        .filter((one) => one !== '')
    const allowed = amounts.find(({ code }) => code === 'B6')
    const control = numbers.find(({ code }) => code === '6R')
    return Object.assign(
      readShape(LINE_PAID, svc),
      given({
        from: dayOf('472') ?? dayOf('150'),
        through: dayOf('151'),
        adjustments: reasonsIn(take.segments(node, 'CAS')),
        control: control?.id,
        numbers: numbers.filter((one) => one !== control),
        allowed: allowed?.amount,
        amounts: amounts.filter((one) => one !== allowed),
        quantities: take.all(node, QUANTITY),
        remarks: remarks('HE'),
        drugRemarks: remarks('RX'),
      }),
    )
  }

  private note(node: LoopNode, line: number): void {
    const first = node.segments[0]?.segment
    if (first) this.places.push({ claim: this.claims, line, position: first.position, offset: first.offset })
  }
}

/** PLB: a provider, a year, and up to six amounts. */
function providerReasons(segment: Segment): readonly ProviderReason[] {
  return [3, 5, 7, 9, 11, 13]
    .filter((at) => value(segment, at) !== '' || value(segment, at + 1) !== '')
    .map((at) => {
      const reference = component(segment, at, 2).trim()
      return given({
        ...{ provider: value(segment, 1).trim(), yearEnd: dayIn(value(segment, 2).trim()) ?? undefined },
        ...{ code: component(segment, at, 1).trim(), reference: reference === '' ? undefined : reference },
        amount: centsIn(value(segment, at + 1).trim()) ?? NOTHING,
      })
    })
}

/** Reads a set of a remittance: everything its guide has a place for, whatever is wrong with it. */
export const readRemittance = (attached: AttachedSet): ReadRemittance => new RemittanceReader().read(attached)
