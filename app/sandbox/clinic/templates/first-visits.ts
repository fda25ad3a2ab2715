import { CLIA } from '../practice.ts'
import type { Template } from '../template.ts'
import { capital, line, visit } from '../template.ts'

const DOCTORS = ['rivera', 'lindqvist'] as const

/** Who is new, who only seems to be, check-ups, and a child on a parent's plan. */
export const FIRST_VISIT_TEMPLATES: readonly Template[] = [
  {
    ...{ id: 'new-patient', title: 'First visit', payers: ['MCRTRN', 'ALPHA1', 'BETA01', 'OHMCD1'] },
    ...{ ages: [22, 80], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `First visit of ${name}, who has moved here from out of state and was never seen by this practice. Heartburn after
${draw.one(['late suppers', 'coffee', 'fried food'])} for ${draw.from(2, 5)} months, no trouble with swallowing, no loss of weight. Belly soft.

Reflux without inflammation. ${capital(they)} was advised about meals and given a prescription for omeprazole. No tests. Back in
two months.`,
      services: [visit('low', 'straightforward', 'moderate')],
      diagnoses: ['K21.9'],
      lines: [line('99203')],
    }),
  },
  {
    ...{
      id: 'not-so-new',
      title: 'Visit after a long time',
      payers: ['MCRTRN', 'ALPHA1', 'GAMMA1', 'OHMCD1'],
    },
    ...{ ages: [35, 84], provider: DOCTORS },
    make: (draw, { name, day }) => ({
      note: `Registered today as a new patient. ${name} was last seen here by Dr. Lindqvist in ${Number(day.slice(0, 4)) - 2}, as the old paper chart
shows; the same practice, the same specialty. Neck has been stiff for ${draw.from(5, 12)} days after painting a ceiling; no numbness, full strength.

Neck pain, simple. A short course of naproxen was prescribed. No films.`,
      services: [visit('low', 'straightforward', 'moderate')],
      diagnoses: ['M54.2'],
      lines: [line('99213')],
      slip: [line('99203')],
      facts: { lastSeen: `${Number(day.slice(0, 4)) - 2}-0${draw.from(4, 9)}-1${draw.int(10)}` },
    }),
  },
  {
    ...{
      id: 'checkup-and-problem',
      title: 'Check-up',
      payers: ['ALPHA1', 'BETA01'],
      ages: [40, 64],
      provider: DOCTORS,
    },
    make: (draw, { name, they }) => ({
      note: `Yearly check-up of ${name}: history, examination from head to foot, counseling about sleep and exercise, screening as due.

Beyond it ${they} brought up the blood pressure, ${draw.from(150, 158)} over ${draw.from(92, 96)} today and much the same at home. That was gone into
for itself: high blood pressure, not at its goal; the dose of losartan was raised, and the kidney values of spring were read.`,
      services: [
        { id: 'checkup', codes: ['99386', '99395', '99396', '99397', 'G0439'] },
        visit('low', 'straightforward', 'moderate'),
      ],
      diagnoses: ['Z00.01', 'I10'],
      lines: [line('99396', [], [1]), line('99213', ['25'], [2])],
    }),
  },
  {
    ...{ id: 'wellness-and-problem', title: 'Yearly wellness visit', payers: ['MCRTRN', 'GAMMA1'] },
    ...{ ages: [68, 88], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `Later yearly wellness visit of ${name}: health questionnaire, list of medicines and physicians brought up to date, memory screen
normal, written plan of screenings for the next years handed over. The last one was ${draw.from(13, 16)} months ago.

Apart from that, type 2 diabetes: sugars at home run higher than in spring. ${capital(they)} was examined for it, and glipizide was
added.`,
      services: [
        { id: 'wellness', codes: ['G0438', 'G0439', 'G0402', '99397', '99396'] },
        visit('low', 'straightforward', 'moderate'),
      ],
      diagnoses: ['Z00.00', 'E11.9'],
      lines: [line('G0439', [], [1]), line('99213', ['25'], [2])],
    }),
  },
  {
    ...{ id: 'sore-throat', title: 'Sick visit of a child', payers: ['ALPHA1', 'OHMCD1'], ages: [4, 12] },
    ...{ provider: DOCTORS, isChild: true },
    make: (draw, { name, they }) => ({
      note: `${name} is brought in with a sore throat and ${draw.one(['101.8', '102.1', '102.4'])} degrees since yesterday. Tonsils red with white
spots, tender nodes on both sides, no cough.

Rapid strep test read here (waived, certificate ${CLIA}): positive. Strep throat; amoxicillin for ten days was prescribed. ${capital(they)} stays home until a day after
the first dose.`,
      services: [visit('low', 'straightforward', 'moderate'), { id: 'strep', codes: ['87880', '87804'] }],
      diagnoses: ['J02.0'],
      lines: [line('99213'), line('87880', ['QW'])],
      claim: { clia: CLIA },
    }),
  },
]
