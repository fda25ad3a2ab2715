import type { Template } from '../template.ts'
import { capital, line, visit } from '../template.ts'

const ALL = ['MCRTRN', 'ALPHA1', 'BETA01', 'GAMMA1', 'OHMCD1'] as const
const DOCTORS = ['rivera', 'lindqvist'] as const

/** Visits of established patients: the level is what two of three elements of decision making reach. */
export const VISIT_TEMPLATES: readonly Template[] = [
  {
    ...{ id: 'minor-visit', title: 'Office visit', payers: ALL, ages: [19, 86], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `${name} has had a cold for ${draw.from(2, 5)} days: ${draw.one(['runny nose', 'stuffed nose', 'a tickle in the throat'])}, no
fever, eats and sleeps. Lungs clear, throat a little red, no swollen nodes.

A cold that runs its course. Fluids, rest, salt water; nothing was prescribed and nothing tested. ${capital(they)} comes back if a
fever sets in.`,
      services: [visit('straightforward', 'straightforward', 'straightforward')],
      diagnoses: ['J06.9'],
      lines: [line('99212')],
    }),
  },
  {
    ...{ id: 'thyroid-visit', title: 'Office visit', payers: ALL, ages: [30, 86], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `${name} returns for an underactive thyroid. ${capital(they)} takes levothyroxine ${draw.one(['50', '75', '88'])} micrograms before
breakfast and feels well. Pulse ${draw.from(62, 78)} and regular, thyroid not enlarged, weight as in spring.

Hypothyroidism, stable on treatment. The prescription was renewed at the same dose. No test was ordered or read. Back in
six months.`,
      services: [visit('low', 'straightforward', 'moderate')],
      diagnoses: ['E03.9'],
      lines: [line('99213')],
    }),
  },
  {
    ...{ id: 'two-chronic', title: 'Office visit', payers: ALL, ages: [40, 86], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `${name} comes for type 2 diabetes and for blood pressure. Home sugars between ${draw.from(150, 165)} and ${draw.from(180, 210)}, pressure
at home around ${draw.from(146, 158)} over ${draw.from(88, 94)}. No chest pain, feet without sores, sensation normal.

Both have drifted from their goal. Metformin was raised, lisinopril was added; ${they} was told what to look out for. Last
month’s kidney values were looked at. Back in six weeks.`,
      services: [visit('moderate', 'straightforward', 'moderate')],
      diagnoses: ['E11.9', 'I10'],
      lines: [line('99214', [], [1, 2])],
    }),
  },
  {
    ...{ id: 'back-pain', title: 'Office visit', payers: ALL, ages: [19, 70], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `${name} lifted ${draw.one(['a crate', 'a planter', 'a sack of salt'])} at home ${draw.from(3, 9)} days ago and has had pain low in the
back since. It does not run into the legs; strength, reflexes and feeling are normal. ${capital(they)} walks upright.

Low back pain, simple, no warning signs. Over-the-counter ibuprofen with food, stay active, no films. Back only if it has not gone in four
weeks.`,
      services: [visit('low', 'straightforward', 'low')],
      diagnoses: ['M54.50'],
      lines: [line('99213')],
    }),
  },
  {
    ...{ id: 'video-visit', title: 'Video visit', payers: ['MCRTRN', 'ALPHA1', 'BETA01'], ages: [25, 82] },
    ...{ provider: DOCTORS, place: '10' },
    make: (draw, { name, they, payer }) => ({
      note: `By video, sound and picture, with ${name} at home in the ${draw.one(['kitchen', 'living room', 'study'])}; ${they} agreed to it.
Seasonal asthma has been quiet: rescue inhaler used ${draw.from(1, 2)} times this month, sleeps through, speaks in whole sentences.

Mild intermittent asthma, stable. The inhaler was renewed. No test. Next talk in six months.`,
      services: [
        {
          ...visit('low', 'straightforward', 'moderate'),
          facts: {
            decision: { problems: 'low', data: 'straightforward', risk: 'moderate' },
            telehealth: { patient: 'home', by: 'video' },
          },
        },
      ],
      diagnoses: ['J45.20'],
      lines: [line('99213', payer === 'MCRTRN' ? [] : ['95'])],
    }),
  },
  {
    ...{
      id: 'second-plan',
      title: 'Office visit',
      payers: ['MCRTRN'],
      ages: [67, 88],
      provider: DOCTORS,
      hasSecond: true,
    },
    make: (draw, { name, they }) => ({
      note: `${name} comes for high cholesterol and for blood pressure, both treated for years. Pressure ${draw.from(122, 132)} over ${draw.from(72, 80)};
the lipid values of last week, ordered by this practice, were read and are at their goal.

Both stable. Atorvastatin and amlodipine were renewed for a year; ${they} has no complaints about either.`,
      services: [visit('moderate', 'straightforward', 'moderate')],
      diagnoses: ['E78.5', 'I10'],
      lines: [line('99214', [], [1, 2])],
    }),
  },
]
