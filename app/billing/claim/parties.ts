import { z } from 'zod'
import { CalendarDay } from './day.ts'
import { code, text } from './texts.ts'

/** A postal address; `zip` as five or nine digits, a hyphen is dropped. */
export const Address = z.strictObject({
  line1: text(55),
  line2: text(55).optional(),
  city: text(30),
  state: code(2),
  zip: text(15).overwrite((value) => value.replaceAll('-', '')),
  country: code(3).optional(),
})
export type Address = z.infer<typeof Address>

/** A number under which the tax office knows a provider. */
export const TaxId = z.strictObject({ kind: z.enum(['ein', 'ssn']), number: text(20) })
export type TaxId = z.infer<typeof TaxId>

/** Someone who furnishes, orders or bills a service. What a role requires of it is for the rules to say. */
export const Provider = z.strictObject({
  kind: z.enum(['organization', 'person']),
  /** Of an organization its name, of a person the family name. */
  name: text(60),
  first: text(35).optional(),
  middle: text(25).optional(),
  npi: text(80).optional(),
  taxonomy: code(10).optional(),
  taxId: TaxId.optional(),
  address: Address.optional(),
  /** Where payments go, when elsewhere. */
  payTo: Address.optional(),
  phone: text(25).optional(),
})
export type Provider = z.infer<typeof Provider>

export const Sex = z.enum(['F', 'M', 'U'])

const person = {
  last: text(60),
  first: text(35).optional(),
  middle: text(25).optional(),
  suffix: text(10).optional(),
  birth: CalendarDay.optional(),
  sex: Sex.optional(),
  address: Address.optional(),
}

/** Who was treated. */
export const Patient = z.strictObject({
  ...person,
  death: CalendarDay.optional(),
  phone: text(25).optional(),
})
export type Patient = z.infer<typeof Patient>

/** Whose coverage it is. */
export const Subscriber = z.strictObject({
  ...person,
  memberId: text(80),
  group: text(50).optional(),
  groupName: text(60).optional(),
})
export type Subscriber = z.infer<typeof Subscriber>
