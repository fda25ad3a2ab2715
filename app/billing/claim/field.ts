/**
 * The places of a claim a finding can point at, each with its box on the CMS-1500 (02/12) and its element in the 837P
 * (005010X222A1), so that a screen can light up both. One table: rules name a field and never a box.
 * Sources: NUCC 1500 reference manual; X12 TR3; Medicare Claims Processing Manual ch. 26.
 */
export const FIELDS = {
  claim: { box: null, element: '2300 CLM', label: 'the claim' },
  id: { box: '26', element: '2300 CLM01', label: 'account number' },
  total: { box: '28', element: '2300 CLM02', label: 'total charge' },
  place: { box: '24B', element: '2300 CLM05-1', label: 'place of service' },
  frequency: { box: '22', element: '2300 CLM05-3', label: 'claim frequency' },
  original: { box: '22', element: '2300 REF*F8', label: 'original reference number' },
  signature: { box: '31', element: '2300 CLM06', label: 'provider signature' },
  assignment: { box: '27', element: '2300 CLM07', label: 'acceptance of assignment' },
  benefitsAssigned: { box: '13', element: '2300 CLM08', label: 'assignment of benefits' },
  release: { box: '12', element: '2300 CLM09', label: 'release of information' },
  accident: { box: '10a-10c', element: '2300 CLM11', label: 'cause of the condition' },
  accidentDate: { box: '15', element: '2300 DTP*439', label: 'date of the accident' },
  onset: { box: '14', element: '2300 DTP*431', label: 'date of onset' },
  admitted: { box: '18', element: '2300 DTP*435', label: 'hospitalization dates' },
  disabled: { box: '16', element: '2300 DTP*314', label: 'dates unable to work' },
  authorization: { box: '23', element: '2300 REF*G1', label: 'authorization number' },
  referral: { box: '23', element: '2300 REF*9F', label: 'referral number' },
  clia: { box: '23', element: '2300 REF*X4', label: 'CLIA number' },
  note: { box: '19', element: '2300 NTE', label: 'additional information' },
  attachment: { box: '19', element: '2300 PWK', label: 'attachment' },
  patientPaid: { box: '29', element: '2300 AMT*F5', label: 'amount paid' },
  diagnosis: { box: '21', element: '2300 HI', label: 'diagnosis' },
  'patient.name': { box: '2', element: '2010CA NM1', label: 'patient’s name' },
  'patient.birth': { box: '3', element: '2010CA DMG02', label: 'patient’s birth date' },
  'patient.sex': { box: '3', element: '2010CA DMG03', label: 'patient’s sex' },
  'patient.address': { box: '5', element: '2010CA N3', label: 'patient’s address' },
  'patient.death': { box: null, element: '2000C PAT06', label: 'date of death' },
  relationship: { box: '6', element: '2000B SBR02', label: 'relationship to the insured' },
  'subscriber.name': { box: '4', element: '2010BA NM103', label: 'insured’s name' },
  'subscriber.address': { box: '7', element: '2010BA N3', label: 'insured’s address' },
  'subscriber.birth': { box: '11a', element: '2010BA DMG', label: 'insured’s birth date and sex' },
  'subscriber.memberId': { box: '1a', element: '2010BA NM109', label: 'insured’s ID number' },
  'subscriber.group': { box: '11', element: '2000B SBR03', label: 'group number' },
  filing: { box: '1', element: '2000B SBR09', label: 'type of coverage' },
  msp: { box: '11', element: '2000B SBR05', label: 'reason Medicare is secondary' },
  payer: { box: 'top', element: '2010BB NM109', label: 'payer' },
  other: { box: '9', element: '2320 SBR', label: 'other insurance' },
  'other.paid': { box: '29', element: '2320 AMT*D', label: 'other payer’s payment' },
  'other.adjustments': { box: null, element: '2320 CAS', label: 'other payer’s adjustments' },
  'billing.name': { box: '33', element: '2010AA NM103', label: 'billing provider’s name' },
  'billing.npi': { box: '33a', element: '2010AA NM109', label: 'billing provider’s NPI' },
  'billing.taxId': { box: '25', element: '2010AA REF*EI', label: 'tax ID' },
  'billing.address': { box: '33', element: '2010AA N3', label: 'billing address' },
  'billing.zip': { box: '33', element: '2010AA N403', label: 'billing ZIP code' },
  'billing.taxonomy': { box: '33b', element: '2000A PRV03', label: 'billing provider’s taxonomy' },
  'rendering.name': { box: '31', element: '2310B NM103', label: 'rendering provider' },
  'rendering.npi': { box: '24J', element: '2310B NM109', label: 'rendering provider’s NPI' },
  'rendering.taxonomy': { box: '24I', element: '2310B PRV03', label: 'rendering provider’s taxonomy' },
  'referring.name': { box: '17', element: '2310A NM103', label: 'referring provider' },
  'referring.npi': { box: '17b', element: '2310A NM109', label: 'referring provider’s NPI' },
  'ordering.name': { box: '17', element: '2420E NM103', label: 'ordering provider' },
  'ordering.npi': { box: '17b', element: '2420E NM109', label: 'ordering provider’s NPI' },
  'supervising.npi': { box: '17b', element: '2310D NM109', label: 'supervising provider’s NPI' },
  'facility.name': { box: '32', element: '2310C NM103', label: 'service facility' },
  'facility.npi': { box: '32a', element: '2310C NM109', label: 'service facility’s NPI' },
  'facility.zip': { box: '32', element: '2310C N403', label: 'service facility’s ZIP code' },
  'line.date': { box: '24A', element: '2400 DTP*472', label: 'date of service' },
  'line.place': { box: '24B', element: '2400 SV105', label: 'place of service' },
  'line.emergency': { box: '24C', element: '2400 SV109', label: 'emergency indicator' },
  'line.procedure': { box: '24D', element: '2400 SV101-2', label: 'procedure code' },
  'line.modifiers': { box: '24D', element: '2400 SV101-3', label: 'modifiers' },
  'line.pointers': { box: '24E', element: '2400 SV107', label: 'diagnosis pointers' },
  'line.charge': { box: '24F', element: '2400 SV102', label: 'charge' },
  'line.units': { box: '24G', element: '2400 SV104', label: 'units' },
  'line.drug': { box: '24', element: '2410 LIN03', label: 'drug code' },
  'line.control': { box: null, element: '2400 REF*6R', label: 'line control number' },
  'line.prior': { box: null, element: '2430 SVD', label: 'earlier payer’s line' },
} as const satisfies Record<string, { box: string | null; element: string; label: string }>

/** A place of a claim by name. */
export type Field = keyof typeof FIELDS

/**
 * Where a field stands: its box on the CMS-1500 (null where paper has none) and its element in the 837P (X12 TR3; NUCC
 * manual).
 */
export const whereIs = (field: Field): { readonly box: string | null; readonly element: string } =>
  FIELDS[field]
