import { BEGINNING } from '../eligibility/eligibility.ts'
import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { given, loopIn, loopsIn } from '../guide/pick.ts'
import type { Name } from '../shape/parties.ts'
import { AMOUNT, CONTACT, datesOf, demographicsOf, NAME, NUMBER, TRACE } from '../shape/parties.ts'
import { readShape } from '../shape/shape.ts'
import type { Unread } from '../shape/taker.ts'
import { Taker } from '../shape/taker.ts'
import type { Segment } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'
import type {
  AskedLine,
  Refusal,
  StatusAnswer,
  StatusAnswers,
  StatusInquiries,
  StatusInquiry,
  StatusLevels,
  StatusPerson,
  ToldClaim,
} from './status.ts'
import { STATUS, STATUS_LINE } from './status.ts'

/** Status inquiries as read. */
export interface ReadStatusInquiries {
  readonly kind: '276'
  readonly inquiries: StatusInquiries
  readonly unread: readonly Unread[]
}
/** Status answers as read. */
export interface ReadStatusAnswers {
  readonly kind: '277'
  readonly answers: StatusAnswers
  readonly unread: readonly Unread[]
}

class StatusReader {
  readonly take = new Taker()

  name(node: LoopNode | undefined): Name {
    return this.take.one(node, NAME) ?? { kind: 'organization' }
  }

  names(level: LoopNode, loop: string): readonly Name[] {
    return loopsIn(level, loop).map((one) => this.name(one))
  }

  person(level: LoopNode, loop: string): StatusPerson {
    return { ...this.name(loopIn(level, loop)), ...demographicsOf(level, this.take) }
  }

  line(node: LoopNode): AskedLine {
    const { take } = this
    const [svc] = take.segments(node, 'SVC') as [Segment]
    return given({
      ...readShape(STATUS_LINE, svc),
      ...{ control: take.one(node, NUMBER, 'FJ')?.id, dates: datesOf(node, take) },
    })
  }

  asked(node: LoopNode, lines: string, levels: StatusLevels): StatusInquiry {
    const { take } = this
    return given({
      ...levels,
      trace: take.one(node, TRACE)?.number ?? '',
      ...{ numbers: take.all(node, NUMBER), charge: take.one(node, AMOUNT, 'T3')?.amount },
      dates: datesOf(node, take),
      lines: loopsIn(node, lines).map((one) => this.line(one)),
    })
  }

  told(node: LoopNode, lines: string): ToldClaim {
    const { take } = this
    return {
      ...this.refusal(node),
      ...{ numbers: take.all(node, NUMBER), dates: datesOf(node, take) },
      lines: loopsIn(node, lines).map((one) => ({ ...this.line(one), statuses: take.all(one, STATUS) })),
    }
  }

  refusal(node: LoopNode): Refusal {
    return { trace: this.take.one(node, TRACE)?.number ?? '', statuses: this.take.all(node, STATUS) }
  }
  refusalIn(level: LoopNode, loop: string): Refusal | undefined {
    const node = loopIn(level, loop)
    return node ? this.refusal(node) : undefined
  }
}

type Above = Pick<StatusLevels, 'payer' | 'receiver' | 'providers'>

function inquiriesIn(reader: StatusReader, level: LoopNode, above: Above): readonly StatusInquiry[] {
  return loopsIn(level, '2000D').flatMap((own): readonly StatusInquiry[] => {
    const levels = { ...above, subscriber: reader.person(own, '2100D') }
    return [
      ...loopsIn(own, '2200D').map((one) => reader.asked(one, '2210D', levels)),
      ...loopsIn(own, '2000E').flatMap((child) => {
        const dependent = reader.person(child, '2100E')
        return loopsIn(child, '2200E').map((one) => reader.asked(one, '2210E', { ...levels, dependent }))
      }),
    ]
  })
}

/** Reads a set of status inquiries: one for each claim asked about. */
export function readStatusInquiries({ root }: AttachedSet): ReadStatusInquiries {
  const reader = new StatusReader()
  const all = loopsIn(root, '2000A').flatMap((source) => {
    const payer = reader.name(loopIn(source, '2100A'))
    return loopsIn(source, '2000B').flatMap((level) => {
      const top = { payer, receiver: reader.name(loopIn(level, '2100B')) }
      return [
        ...inquiriesIn(reader, level, { ...top, providers: [] }),
        ...loopsIn(level, '2000C').flatMap((below) =>
          inquiriesIn(reader, below, { ...top, providers: reader.names(below, '2100C') }),
        ),
      ]
    })
  })
  const of = { ...(reader.take.one(root, BEGINNING) ?? { purpose: '' }), of: all }
  return { kind: '276', inquiries: of, unread: reader.take.unread(root) }
}

type Upper = Omit<StatusAnswer, 'subscriber' | 'dependent' | 'claims'>

function answersIn(reader: StatusReader, level: LoopNode, upper: Upper): readonly StatusAnswer[] {
  return loopsIn(level, '2000D').flatMap((own): readonly StatusAnswer[] => {
    const subscriber = reader.person(own, '2100D')
    const claims = loopsIn(own, '2200D').map((one) => reader.told(one, '2220D'))
    const children = loopsIn(own, '2000E').map((child) => ({
      ...{ ...upper, subscriber, dependent: reader.person(child, '2100E') },
      claims: loopsIn(child, '2200E').map((one) => reader.told(one, '2220E')),
    }))
    const isPatient = claims.length > 0 || children.length === 0
    return [...(isPatient ? [{ ...upper, subscriber, claims }] : []), ...children]
  })
}

/** Reads a set of status answers: one for each patient, or for the level at which the request was refused. */
export function readStatusAnswers({ root }: AttachedSet): ReadStatusAnswers {
  const reader = new StatusReader()
  const { take } = reader
  const all = loopsIn(root, '2000A').flatMap((source) => {
    const node = loopIn(source, '2100A')
    const payer = { ...reader.name(node), contacts: take.all(node, CONTACT) }
    return loopsIn(source, '2000B').flatMap((level): readonly StatusAnswer[] => {
      const receiver = reader.name(loopIn(level, '2100B'))
      const receiverRefusal = reader.refusalIn(level, '2200B')
      const top = given({ payer, receiver, receiverRefusal, providers: [] })
      const bare = answersIn(reader, level, top)
      const levels = loopsIn(level, '2000C')
      if (levels.length === 0 && bare.length === 0) return [{ ...top, claims: [] }]
      const below = levels.flatMap((one): readonly StatusAnswer[] => {
        const providerRefusal = reader.refusalIn(one, '2200C')
        const upper = given({ ...top, providers: reader.names(one, '2100C'), providerRefusal })
        const patients = answersIn(reader, one, upper)
        return patients.length === 0 ? [{ ...upper, claims: [] }] : patients
      })
      return [...bare, ...below]
    })
  })
  const of = { ...(take.one(root, BEGINNING) ?? { purpose: '' }), of: all }
  return { kind: '277', answers: of, unread: take.unread(root) }
}

/** Patients who stand in no provider's level: read, and told. */
export const statusSituations = ({ root }: AttachedSet): readonly X12Error[] =>
  loopsIn(root, '2000A').flatMap((source) =>
    loopsIn(source, '2000B').flatMap((level) => {
      const bare = loopIn(level, '2000D')?.segments[0]?.segment
      const message = 'HL*19 is missing: patients stand in the level of a provider.'
      return bare ? [errorAt(bare, ['IK3', '3'], message, { loop: '2000C' })] : []
    }),
  )
