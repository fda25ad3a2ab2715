import type { Template } from '../template.ts'
import { capital, line, visit } from '../template.ts'

const DOCTORS = ['rivera', 'lindqvist'] as const
const SIDES: readonly [Side, Side] = [
  ['right', 'RT', 'M17.11'],
  ['left', 'LT', 'M17.12'],
]
type Side = readonly [side: string, modifier: string, arthritis: string]

/** Things that are done by hand: sides, distinct spots, add-ons, and the visit of the same day. */
export const PROCEDURE_TEMPLATES: readonly Template[] = [
  {
    ...{
      id: 'knee-injection',
      title: 'Visit and knee injection',
      payers: ['MCRTRN', 'ALPHA1', 'GAMMA1', 'OHMCD1'],
    },
    ...{ ages: [45, 86], provider: DOCTORS },
    make: (draw, { name, they }) => {
      const [side, modifier, code] = draw.one(SIDES)
      return {
        note: `${name} came for type 2 diabetes: sugars at home between ${draw.from(150, 160)} and ${draw.from(175, 190)}, metformin was raised. One illness, a
prescription drug; no tests.

Then the ${side} knee, painful from long-standing arthritis. Consent. The joint was prepared and 40 mg of the practice’s free sample of
triamcinolone injected without imaging. ${capital(they)} walked out well.`,
        services: [
          visit('low', 'straightforward', 'moderate'),
          { id: 'injection', codes: ['20610', '20611', '20605'] },
        ],
        diagnoses: [code, 'E11.9'],
        lines: [line('99213', ['25'], [2]), line('20610', [modifier], [1])],
      }
    },
  },
  {
    ...{ id: 'knee-only', title: 'Planned knee injection', payers: ['MCRTRN', 'ALPHA1', 'BETA01', 'GAMMA1'] },
    ...{ ages: [45, 86], provider: DOCTORS },
    make: (draw, { name }) => {
      const [side, modifier, code] = draw.one(SIDES)
      return {
        note: `${name} comes for the injection into the ${side} knee that was agreed on last time. Nothing else was discussed. Arthritis of that knee.

Consent. ${draw.from(3, 8)} ml of clear fluid drawn off, then 40 mg of the practice’s free sample of triamcinolone injected without imaging.`,
        services: [{ id: 'injection', codes: ['20610', '20611', '20605'] }],
        diagnoses: [code],
        lines: [line('20610', [modifier])],
        // The slip bills a visit that the note does not bear.
        slip: [line('20610'), line('99213')],
      }
    },
  },
  {
    ...{
      id: 'sun-spots',
      title: 'Freezing of skin spots',
      payers: ['MCRTRN', 'ALPHA1', 'GAMMA1'],
      ages: [52, 88],
    },
    provider: DOCTORS,
    make: (draw, { name }) => {
      const count = draw.from(3, 7)
      return {
        note: `${name} has ${count} rough scaly spots on ${draw.one(['forehead and scalp', 'both forearms', 'the backs of the hands'])}, sun damage, each seen
at the last visit. All ${count} were frozen with liquid nitrogen, ten seconds each. Precancerous keratoses. No visit beside it.`,
        services: [
          { id: 'first-spot', codes: ['17000', '17004', '17110'] },
          { id: 'more-spots', codes: ['17003'] },
        ],
        diagnoses: ['L57.0'],
        lines: [line('17000'), line('17003', [], [1], count - 1)],
        slip: [line('17000', [], [1], count)],
      }
    },
  },
  {
    ...{
      id: 'wart-and-biopsy',
      title: 'Warts and a biopsy',
      payers: ['MCRTRN', 'ALPHA1', 'BETA01'],
      ages: [30, 82],
    },
    provider: DOCTORS,
    make: (draw, { name, they, payer }) => ({
      note: `${name} has ${draw.from(3, 9)} warts on the fingers of the right hand; they were frozen. On the left ${draw.one(['shoulder', 'calf', 'forearm'])}
${they} shows a dark spot that has grown: a piece was shaved off for the laboratory, wound dressed. Another place, another lesion.

Warts. Skin growth whose nature the laboratory could not settle: of uncertain behavior.`,
      services: [
        { id: 'warts', codes: ['17110', '17111', '17000'] },
        { id: 'biopsy', codes: ['11102', '11104'] },
      ],
      diagnoses: ['B07.8', 'D48.5'],
      lines: [line('17110', [], [1]), line('11102', [payer === 'BETA01' ? 'XS' : '59'], [2])],
    }),
  },
  {
    ...{ id: 'colonoscopy', title: 'Colonoscopy', payers: ['MCRTRN', 'ALPHA1', 'GAMMA1'], ages: [46, 84] },
    ...{ provider: ['castellan'], place: '24' },
    make: (draw, { name, payer }) => ({
      note: `At the surgery center. ${name} has had black stools twice. The scope was passed to the cecum. A polyp of ${draw.from(8, 14)} mm in the
ascending colon was taken off with a snare. In the descending colon another, flat one of ${draw.from(3, 5)} mm was sampled with forceps: a different lesion.

Polyps of the colon; melena. No complications. The professional services only; the center bills its own.`,
      services: [
        { id: 'snare', codes: ['45385', '45384', '45378'] },
        { id: 'samples', codes: ['45380'] },
      ],
      diagnoses: ['K63.5', 'K92.1'],
      lines: [line('45385', [], [1]), line('45380', [payer === 'ALPHA1' ? '59' : 'XS'], [1])],
    }),
  },
  {
    ...{
      id: 'earwax',
      title: 'Ear',
      payers: ['MCRTRN', 'ALPHA1', 'BETA01', 'OHMCD1'],
      ages: [30, 86],
      provider: DOCTORS,
    },
    make: (draw, { name }) => {
      const [side, code] = draw.one([
        ['right', 'H61.21'],
        ['left', 'H61.22'],
      ] as const)
      return {
        note: `${name} hears badly on the ${side} since a shower ${draw.from(2, 6)} days ago. The canal is blocked by hard wax. It was taken out piece by piece
with a loop and forceps under the lamp, ${draw.from(8, 15)} minutes; drum intact. Nothing else was looked at.`,
        services: [{ id: 'wax', codes: ['69210', '69209'] }],
        diagnoses: [code],
        lines: [line('69210', [side === 'right' ? 'RT' : 'LT'])],
      }
    },
  },
]
