import type { X12Text } from './x12-text.ts'

/** What segments say, in our words. Facts of 005010X222A1 and 005010X221A1; no text of X12's. */
const SEGMENTS: Readonly<Record<string, string>> = {
  ...{ ISA: 'who sends a file to whom, and how it is written', IEA: 'end of the file, with its count' },
  ...{ GS: 'a group of transactions of one kind', GE: 'end of the group, with its count' },
  ...{ ST: 'a transaction begins', SE: 'the transaction ends, with the count of its segments' },
  ...{ BHT: 'what the transaction is for, its batch number and when it was made' },
  ...{ HL: 'a level: billing provider, insured or patient', PRV: 'specialty of a provider' },
  ...{
    NM1: 'someone by name and number',
    N1: 'someone by name and number',
    N3: 'street',
    N4: 'city, state, ZIP',
  },
  ...{ PER: 'whom to call', REF: 'a number that identifies something', SBR: 'the insured and the plan' },
  ...{ PAT: 'the patient, where it is not the insured', DMG: 'birth date and sex', CLM: 'the claim' },
  ...{ DTP: 'a day', DTM: 'a day', HI: 'diagnoses', LX: 'number of a line or group', SV1: 'the service' },
  ...{ AMT: 'an amount', CAS: 'why less, or more, was paid than charged', OI: 'other insurance: consent' },
  ...{ SVD: 'what an earlier payer made of the line', NTE: 'a note', PWK: 'records that follow' },
  ...{ LIN: 'a drug by its number', CTP: 'how much of the drug', QTY: 'a quantity', CUR: 'currency' },
  ...{ BPR: 'how much is paid, how and when', TRN: 'the number of the payment', RDM: 'where it is sent' },
  ...{
    TS3: 'what a group of claims comes to',
    CLP: 'a claim and what became of it',
    SVC: 'a service and its payment',
  },
  ...{ MOA: 'remarks on the whole claim', MIA: 'inpatient remarks on the whole claim', LQ: 'a remark code' },
  ...{ PLB: 'amounts of the payment that belong to no claim', CN1: 'contract', K3: 'fixed-format text' },
}

/** What the first element of a segment makes of it. */
const QUALIFIED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  NM1: {
    ...{ '41': 'who sends', '40': 'who receives', '85': 'billing provider', '87': 'where payments go' },
    ...{ IL: 'insured', PR: 'payer', QC: 'patient', '82': 'rendering provider', DN: 'referring provider' },
    ...{ DK: 'ordering provider', DQ: 'supervising provider', '77': 'service facility' },
    ...{ '74': 'the right name or number', TT: 'forwarded to', GB: 'other insured' },
  },
  N1: { PR: 'payer', PE: 'payee' },
  REF: {
    ...{ EI: 'tax ID', SY: 'tax ID (SSN)', G1: 'authorization number', '9F': 'referral number' },
    ...{
      X4: 'CLIA number',
      F8: 'the payer’s number of the claim replaced',
      '6R': 'the provider’s number of the line',
    },
    ...{ EV: 'who receives the remittance', '2U': 'payer number', TJ: 'tax ID' },
  },
  DTP: {
    ...{
      '472': 'date of service',
      '431': 'onset',
      '439': 'accident',
      '454': 'first treatment',
      '304': 'last visit',
    },
    ...{
      '435': 'admission',
      '096': 'discharge',
      '314': 'unable to work',
      '573': 'when the earlier payer decided',
    },
  },
  DTM: {
    ...{ '405': 'when it was made', '472': 'date of service', '232': 'first day', '233': 'last day' },
    ...{ '050': 'when the claim was received', '150': 'first day', '151': 'last day' },
  },
  AMT: {
    F5: 'paid by the patient',
    D: 'paid by an earlier payer',
    B6: 'amount allowed',
    AU: 'amount covered',
  },
}

/** What a segment says. */
export function segmentWords(text: string, { element }: X12Text): string {
  const [name = '', first = ''] = text.split(element, 2)
  const what = SEGMENTS[name] ?? 'a segment'
  const more = QUALIFIED[name]?.[first]
  return more === undefined ? what : `${what}: ${more}`
}
