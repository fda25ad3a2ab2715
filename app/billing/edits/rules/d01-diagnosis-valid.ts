import type { Rule } from '../rule.ts'
import { diagnosed, dotted, hasEnded, statusOfDiagnosis } from './diagnosis-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perDiagnosis } from './per-line.ts'

export const diagnosisValid: Rule = {
  ...{ id: 'D1', title: 'A diagnosis code is valid on the day of service', level: 'REJ', ...ALWAYS },
  inputs: ['diagnosis', 'line.date'],
  answer: answer('CO', '146', 'M76'),
  status277: 'A7:255',
  fix: 'Look the code up in the year’s code set: codes are added and deleted each October 1, some in April.',
  source: '45 CFR 162.1002; CDC ICD-10-CM FY 2026',
  check({ claim, lines, tables, received }) {
    const on = lines[0]?.from ?? received
    if (tables.release('icd10cm', on) === null) return []
    // More than the claim may hold are the capacity rule's.
    return perDiagnosis(claim.diagnoses, (code, i) => {
      if (i >= 12) return null
      const found = tables.diagnosis(code, on)
      if (found && (found.billable || !hasEnded(code, on, tables))) return null
      const message = found
        ? `${dotted(code)} is no code for ${on} any more: codes below it have taken its place.`
        : `${dotted(code)} is not among the diagnosis codes at hand for ${on}.`
      return { field: 'diagnosis', message, status277: statusOfDiagnosis(i) }
    })
  },
  examples: [
    {
      name: 'a code that never was',
      scene: (make) => make(diagnosed('M99.999')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'a code that became a heading two weeks before',
      scene: (make) => make(diagnosed('B88.0')),
      finds: [{ field: 'diagnosis' }],
    },
    { name: 'a code in force', scene: (make) => make(diagnosed('M17.11')), finds: [] },
  ],
}
