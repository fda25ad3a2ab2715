import type { z } from 'zod'
import type { Practice } from '../scenarios/people.ts'

/** Who works in the clinic. All are invented; the NPIs are made for training. */
export const STAFF = {
  rivera: { kind: 'person', name: 'Rivera', first: 'Alex', npi: '1999999984', taxonomy: '207Q00000X' },
  lindqvist: { kind: 'person', name: 'Lindqvist', first: 'Maren', npi: '1826409579', taxonomy: '207Q00000X' },
  haldane: { kind: 'person', name: 'Haldane', first: 'Wren', npi: '1452369873', taxonomy: '225100000X' },
  castellan: { kind: 'person', name: 'Castellan', first: 'Ivo', npi: '1718223047', taxonomy: '207RG0100X' },
  oyelaran: { kind: 'person', name: 'Oyelaran', first: 'Tola', npi: '1609447127', taxonomy: '2085R0202X' },
} as const satisfies z.input<typeof Practice>['providers']
export type Staff = keyof typeof STAFF

/** Who sends patients to the clinic. */
export const OUTSIDE = { kind: 'person', name: 'Okoro', first: 'Ines', npi: '1234567000' } as const
/** The certificate of the practice's laboratory. */
export const CLIA = '36D1234567'

export const BILLING = {
  ...{ kind: 'organization', name: 'Lakeside Family Clinic', npi: '1234567893', taxonomy: '207Q00000X' },
  ...{ taxId: { kind: 'ein', number: '311234567' }, phone: '6145550100' },
  address: { line1: '100 Main St', city: 'Columbus', state: 'OH', zip: '432151234' },
} as const satisfies z.input<typeof Practice>['billing']

/** What the practice asks for a service, from every payer the same. */
export const CHARGES: Readonly<Record<string, string>> = {
  ...{ '99202': '145.00', '99203': '210.00', '99204': '310.00', '99212': '110.00', '99213': '150.00' },
  ...{ '99214': '220.00', '99215': '310.00', '99386': '290.00', '99395': '210.00', '99396': '230.00' },
  ...{ '99392': '190.00', G0439: '240.00', G2211: '30.00', '20610': '140.00', '20550': '130.00' },
  ...{ '17000': '130.00', '17003': '15.00', '17110': '220.00', '11102': '190.00', '69210': '95.00' },
  ...{ '45385': '980.00', '45380': '860.00', '70553': '900.00', '71046': '80.00', '93000': '60.00' },
  ...{ '83036': '40.00', '84443': '60.00', '80061': '55.00', '87880': '35.00', '85025': '30.00' },
  ...{ '97110': '60.00', '97140': '60.00', '96372': '45.00', J3420: '6.00', '90471': '45.00' },
  ...{ '90662': '95.00', G0008: '45.00', '90715': '60.00', '94010': '75.00', '90834': '190.00' },
  ...{ '11200': '150.00', '73562': '95.00', '99406': '35.00' },
}

/** What the practice's contracts with private plans and Medicaid allow for vaccines, which no fee schedule prices. Invented. */
export const VACCINES = { '90662': '78.40', '90715': '41.20', G0008: '31.50' } as const
