import { CLIA, OUTSIDE } from '../practice.ts'
import type { Template } from '../template.ts'
import { capital, line, visit } from '../template.ts'

const DOCTORS = ['rivera', 'lindqvist'] as const
/** When the payer holds a long-term sugar test necessary. Invented, in the manner of national policies. */
const A1C_POLICY = {
  ...{ id: 'L-A1C', kind: 'LCD', title: 'Glycated hemoglobin', procedures: ['83036'], from: null, to: null },
  diagnoses: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73'],
}
const POLICY_WORDS =
  'The policy beside the order pays for this test with diabetes (E08 to E13) or a raised blood sugar (R73), and with nothing else.'
const AUTHORIZED = ['70553']

/** Tests: what a policy covers, what wants a certificate, an order or a permission. Therapy by the clock, and shots. */
export const TEST_TEMPLATES: readonly Template[] = [
  {
    ...{
      id: 'sugar-test',
      title: 'Laboratory',
      payers: ['MCRTRN', 'ALPHA1', 'OHMCD1'],
      ages: [38, 86],
      provider: DOCTORS,
    },
    make: (draw, { name }) => ({
      note: `Blood was drawn from ${name} for the long-term sugar, ordered for type 2 diabetes, which was also noted beside fatigue. Read here by the
practice’s own analyzer (a waived test, certificate ${CLIA}): ${draw.one(['7.1', '7.4', '7.9'])} percent. ${POLICY_WORDS}`,
      services: [{ id: 'a1c', codes: ['83036', '83037'] }],
      diagnoses: ['E11.9', 'R53.83'],
      lines: [line('83036', ['QW'], [1])],
      claim: { clia: CLIA, ordering: OUTSIDE },
      // The slip points to the fatigue.
      slip: [line('83036', [], [2])],
      policies: [A1C_POLICY],
    }),
  },
  {
    ...{
      id: 'wished-test',
      title: 'Laboratory at the patient’s wish',
      payers: ['MCRTRN'],
      ages: [67, 86],
      provider: DOCTORS,
    },
    make: (draw, { name, they }) => ({
      note: `${name} has no diabetes and no raised sugar, and asks for the long-term sugar test because ${draw.one(['a sister', 'a neighbor', 'a cousin'])}
has it. ${capital(they)} is only tired. The needle has not been put in yet. Waived test, certificate ${CLIA}. ${POLICY_WORDS}`,
      services: [{ id: 'a1c', codes: ['83036', '83037'] }],
      diagnoses: ['R53.83'],
      lines: [line('83036', ['QW', 'GA'])],
      claim: { clia: CLIA, ordering: OUTSIDE },
      policies: [A1C_POLICY],
      notice: {
        ...{ procedures: ['83036'], estimate: '40.00' },
        reason: 'Medicare does not pay for this test for your condition.',
      },
    }),
  },
  {
    ...{
      id: 'head-scan',
      title: 'MRI of the head',
      payers: ['ALPHA1', 'GAMMA1'],
      ages: [24, 80],
      provider: ['oyelaran'],
    },
    make: (draw, { name, they }) => ({
      note: `MRI of the brain before and after dye for ${name}, on the practice’s own scanner, ordered by Dr. Ines Okoro (NPI ${OUTSIDE.npi}) for migraine
that has changed over ${draw.from(6, 10)} weeks. Film and reading by Dr. Oyelaran: normal. ${capital(they)} was squeezed in this morning.
The order bears no authorization number; the plan gives one afterwards, if it is asked at once.`,
      services: [{ id: 'scan', codes: ['70553', '70551', '70552'] }],
      diagnoses: ['G43.909'],
      lines: [line('70553')],
      claim: { ordering: OUTSIDE, referring: OUTSIDE },
      permission: AUTHORIZED,
    }),
  },
  {
    ...{
      id: 'heart-tracing',
      title: 'Visit and heart tracing',
      payers: ['MCRTRN', 'ALPHA1', 'GAMMA1', 'OHMCD1'],
    },
    ...{ ages: [40, 86], provider: DOCTORS },
    make: (draw, { name, they, payer }) => ({
      note: `${name} has felt a pressure on the chest ${draw.from(2, 4)} times, always after meals, never on the stairs. Heart tracing in twelve leads, recorded
and read here: normal. Examined with care; ${they} takes nothing for it yet.

Chest pain, not of the heart. A new problem whose outcome is not certain; a trial of omeprazole was prescribed. Back in a week.`,
      services: [
        visit('moderate', 'straightforward', 'moderate'),
        { id: 'tracing', codes: ['93000', '93005', '93010'] },
      ],
      diagnoses: ['R07.89'],
      lines: [line('99214', ['25']), line('93000')],
      claim: payer === 'MCRTRN' ? { ordering: OUTSIDE } : {},
    }),
  },
  {
    ...{
      id: 'therapy',
      title: 'Physical therapy',
      payers: ['MCRTRN', 'GAMMA1', 'ALPHA1'],
      ages: [48, 86],
      provider: ['haldane'],
    },
    make: (draw, { name }) => {
      const units = draw.from(2, 4)
      const minutes = units * 15 + draw.from(-5, 5)
      return {
        note: `${name}, visit ${draw.from(4, 11)} under the plan of care that Dr. Ines Okoro (NPI ${OUTSIDE.npi}) has signed for arthritis of the right
knee. First a hot pack behind the curtain for 15 minutes, patient alone. Then exercises one to one, ${minutes} minutes by the clock: heel slides,
step-ups, bicycle with the load changed. In the room for ${minutes + 21} minutes. Wren Haldane, PT`,
        services: [
          { id: 'exercise', codes: ['97110', '97112', '97116', '97140', '97530'], facts: { minutes } },
        ],
        diagnoses: ['M17.11'],
        lines: [line('97110', ['GP'], [1], units)],
        slip: [line('97110', [], [1], units + 1)],
        claim: { referring: OUTSIDE, dates: { onset: '2025-09-16' } },
        facts: { therapyUsed: { physicalAndSpeech: '310.00', occupational: '0.00' } },
      }
    },
  },
  {
    ...{ id: 'flu-shot', title: 'Flu vaccine', payers: ['GAMMA1'], ages: [67, 88], provider: DOCTORS },
    make: (draw, { name }) => ({
      note: `${name} comes for the yearly flu vaccine only. No fever, no reaction in former years. High-dose flu vaccine into the ${draw.one(['right', 'left'])}
upper arm; watched for ${draw.from(10, 15)} minutes, well. No visit.`,
      services: [
        { id: 'vaccine', codes: ['90662'] },
        { id: 'giving', codes: ['G0008', '90471'] },
      ],
      diagnoses: ['Z23'],
      lines: [line('90662'), line('G0008')],
      slip: [line('90662'), line('90471')],
    }),
  },
  {
    ...{
      id: 'tetanus-shot',
      title: 'Tetanus booster',
      payers: ['ALPHA1', 'BETA01', 'OHMCD1'],
      ages: [22, 60],
      provider: DOCTORS,
    },
    make: (draw, { name }) => ({
      note: `${name} was due for the booster against tetanus, diphtheria and whooping cough. It was given into the ${draw.one(['right', 'left'])} upper arm. Well
${draw.from(10, 20)} minutes later. Nothing else was done.`,
      services: [
        { id: 'vaccine', codes: ['90715'] },
        { id: 'giving', codes: ['90471'] },
      ],
      diagnoses: ['Z23'],
      lines: [line('90715'), line('90471')],
    }),
  },
  {
    ...{ id: 'chest-film', title: 'Visit and chest film', payers: ['MCRTRN', 'ALPHA1', 'BETA01', 'OHMCD1'] },
    ...{ ages: [30, 84], provider: DOCTORS },
    make: (draw, { name, they }) => ({
      note: `${name} has coughed for ${draw.from(9, 14)} days, yellow in the morning, ${draw.one(['100.2', '100.4', '100.8'])} degrees yesterday. Coarse sounds on both
sides. Chest film front and side, taken and read here: no pneumonia.

Acute bronchitis. ${capital(they)} was given a prescription for an inhaler. Back if short of breath.`,
      services: [visit('low', 'straightforward', 'moderate'), { id: 'film', codes: ['71046', '71045'] }],
      diagnoses: ['J20.9'],
      lines: [line('99213'), line('71046')],
      claim: { ordering: OUTSIDE },
    }),
  },
]
