import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { given, loopIn, loopsIn } from '../guide/pick.ts'
import {
  AMOUNT,
  addressOf,
  CONTACT,
  datesOf,
  demographicsOf,
  NAME,
  NUMBER,
  RELATION,
  SPECIALTY,
  TRACE,
} from '../shape/parties.ts'
import { readShape } from '../shape/shape.ts'
import type { Unread } from '../shape/taker.ts'
import { Taker } from '../shape/taker.ts'
import type { Segment } from '../wire/segment.ts'
import type {
  AskedServices,
  Asker,
  Benefit,
  BenefitParty,
  EligibilityAnswer,
  EligibilityAnswers,
  EligibilityInquiries,
  EligibilityInquiry,
  EligibilityPerson,
  Exchange,
  Part,
} from './eligibility.ts'
import { ASKED, BEGINNING, BENEFIT, DELIVERY, DETAIL, MESSAGE, PART, REJECTION } from './eligibility.ts'

/** Eligibility inquiries as read. */
export interface ReadInquiries {
  readonly kind: '270'
  readonly inquiries: EligibilityInquiries
  readonly unread: readonly Unread[]
}
/** Eligibility answers as read. */
export interface ReadAnswers {
  readonly kind: '271'
  readonly answers: EligibilityAnswers
  readonly unread: readonly Unread[]
}

class EligibilityReader {
  readonly take = new Taker()

  exchange<T>(root: LoopNode, of: readonly T[]): Exchange<T> {
    return { ...(this.take.one(root, BEGINNING) ?? { purpose: '' }), of }
  }

  part(node: LoopNode | undefined): Part {
    return this.take.one(node, PART) ?? { role: '', kind: 'organization' }
  }

  asker(level: LoopNode): Asker {
    const { take } = this
    const node = loopIn(level, '2100B')
    return given({
      ...this.part(node),
      ...{ numbers: take.all(node, NUMBER), address: addressOf(node, take) },
      ...{ specialty: take.one(node, SPECIALTY), rejections: take.all(node, REJECTION) },
    })
  }

  person(level: LoopNode, loop: string): EligibilityPerson {
    const { take } = this
    const node = loopIn(level, loop)
    return given({
      ...(take.one(node, NAME) ?? { kind: 'person' as const }),
      ...demographicsOf(node, take),
      ...{ traces: take.all(level, TRACE), numbers: take.all(node, NUMBER) },
      ...{ address: addressOf(node, take), specialty: take.one(node, SPECIALTY) },
      ...{ relation: take.one(node, RELATION), dates: datesOf(node, take) },
      rejections: take.all(node, REJECTION),
    })
  }

  asked(node: LoopNode): AskedServices {
    const { take } = this
    const [eq] = take.segments(node, 'EQ') as [Segment]
    return Object.assign(readShape(ASKED, eq), {
      amounts: take.all(node, AMOUNT),
      details: take.all(node, DETAIL),
      numbers: take.all(node, NUMBER),
      dates: datesOf(node, take),
    })
  }

  benefit(node: LoopNode, level: string): Benefit {
    const { take } = this
    const [eb] = take.segments(node, 'EB') as [Segment]
    return Object.assign(readShape(BENEFIT, eb), {
      deliveries: take.all(node, DELIVERY),
      numbers: take.all(node, NUMBER),
      dates: datesOf(node, take),
      rejections: take.all(node, REJECTION),
      messages: take.all(node, MESSAGE).map(({ words }) => words),
      details: loopsIn(node, `2115${level}`).flatMap((one) => take.all(one, DETAIL)),
      parties: loopsIn(node, `2120${level}`).map((one) => this.party(one)),
    })
  }

  private party(node: LoopNode): BenefitParty {
    const { take } = this
    const [name] = take.segments(node, 'NM1') as [Segment]
    return given({
      ...readShape(PART, name),
      ...{ address: addressOf(node, take), contacts: take.all(node, CONTACT) },
      specialty: take.one(node, SPECIALTY),
    })
  }
}

/** Reads a set of inquiries: one for each patient, the subscriber or a dependent. */
export function readInquiries({ root }: AttachedSet): ReadInquiries {
  const reader = new EligibilityReader()
  const all = loopsIn(root, '2000A').flatMap((source) => {
    const payer = reader.part(loopIn(source, '2100A'))
    return loopsIn(source, '2000B').flatMap((receiver) => {
      const provider = reader.asker(receiver)
      return loopsIn(receiver, '2000C').flatMap((level): readonly EligibilityInquiry[] => {
        const subscriber = reader.person(level, '2100C')
        const own = loopsIn(level, '2110C').map((one) => reader.asked(one))
        const below = loopsIn(level, '2000D').map((one) => ({
          ...{ payer, provider, subscriber, dependent: reader.person(one, '2100D') },
          asked: loopsIn(one, '2110D').map((asked) => reader.asked(asked)),
        }))
        const isPatient = own.length > 0 || below.length === 0
        return [...(isPatient ? [{ payer, provider, subscriber, asked: own }] : []), ...below]
      })
    })
  })
  return { kind: '270', inquiries: reader.exchange(root, all), unread: reader.take.unread(root) }
}

/** Reads a set of answers: one for each patient, or for the level at which the request was refused. */
export function readAnswers({ root }: AttachedSet): ReadAnswers {
  const reader = new EligibilityReader()
  const { take } = reader
  const all = loopsIn(root, '2000A').flatMap((source): readonly EligibilityAnswer[] => {
    const node = loopIn(source, '2100A')
    const payer = {
      ...reader.part(node),
      ...{ contacts: take.all(node, CONTACT), requestRejections: take.all(source, REJECTION) },
      rejections: take.all(node, REJECTION),
    }
    const receivers = loopsIn(source, '2000B')
    if (receivers.length === 0) return [{ payer, benefits: [] }]
    return receivers.flatMap((receiver): readonly EligibilityAnswer[] => {
      const provider = reader.asker(receiver)
      const levels = loopsIn(receiver, '2000C')
      if (levels.length === 0) return [{ payer, provider, benefits: [] }]
      return levels.flatMap((level): readonly EligibilityAnswer[] => {
        const subscriber = reader.person(level, '2100C')
        const own = loopsIn(level, '2110C').map((one) => reader.benefit(one, 'C'))
        const below = loopsIn(level, '2000D').map((one) => ({
          ...{ payer, provider, subscriber, dependent: reader.person(one, '2100D') },
          benefits: loopsIn(one, '2110D').map((benefit) => reader.benefit(benefit, 'D')),
        }))
        const isPatient = own.length > 0 || below.length === 0
        return [...(isPatient ? [{ payer, provider, subscriber, benefits: own }] : []), ...below]
      })
    })
  })
  return { kind: '271', answers: reader.exchange(root, all), unread: take.unread(root) }
}
