import type { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import type { ActivitySchema } from '../ledger/activity.ts'

type Typed = z.input<typeof ActivitySchema>

/** A line of the demo's ledger: so many days ago, what, by whom, minutes offered and earned, and the rest. */
type Line = readonly [
  daysAgo: number,
  kind: Typed['kind'],
  title: string,
  provider: string,
  offered: number,
  earned: number,
  rest?: Partial<Typed>,
]

const CPB = ['aapc:cpb']
const BOTH = ['amba:cmrs', 'aapc:cpb']
const aapc = (number: string, credits: number) => ({ approvals: [{ board: 'aapc', number, credits }] })
const here = { issuer: 'amba', approvals: [{ board: 'amba' }] }

/** All invented: providers, titles, numbers. Fictional programs of the kinds that specialists log. */
const LINES: readonly Line[] = [
  [
    12,
    'webinar',
    'Modifiers that payers read first',
    'Harbor Billing Institute',
    60,
    60,
    aapc('HBI-4410', 1),
  ],
  [
    19,
    'webinar',
    'Appeals that quote the plan back to itself',
    'Harbor Billing Institute',
    60,
    45,
    aapc('HBI-4402', 1),
  ],
  [33, 'workshop', 'A day on denials', 'American Medical Billing Association', 300, 300, here],
  [47, 'self-study', 'Reading a remittance line by line', 'Ledgerwood Press', 120, 120, { appliesTo: CPB }],
  [
    61,
    'chapter-meeting',
    'Prior authorization, one year on',
    'Lakeside Coders',
    90,
    90,
    aapc('LC-0931', 1.5),
  ],
  [75, 'webinar', 'What changes on 1 October', 'Copper Hill Academy', 50, 50, aapc('CHA-118', 1)],
  [
    96,
    'webinar',
    'Coordination of benefits without tears',
    'American Medical Billing Association',
    50,
    50,
    here,
  ],
  [118, 'course', 'Medical necessity and its proof', 'Copper Hill Academy', 360, 360, aapc('CHA-104', 6)],
  [140, 'quiz', 'Spring quiz: evaluation and management', 'Ledgerwood Press', 30, 30, { appliesTo: CPB }],
  [163, 'conference', 'Northern Billing Days', 'Northern Billing Days', 780, 660, aapc('NBD-26', 12)],
  [188, 'webinar', 'Credit balances and refunds', 'Harbor Billing Institute', 60, 60, aapc('HBI-4377', 1)],
  [
    211,
    'seminar',
    'HIPAA for those who answer the telephone',
    'Quiet Desk Compliance',
    120,
    120,
    { appliesTo: BOTH },
  ],
  [240, 'webinar', 'Timely filing, payer by payer', 'American Medical Billing Association', 50, 50, here],
  [274, 'talk', 'How we halved our days in A/R', 'Lakeside Coders', 60, 60, { appliesTo: CPB }],
  [301, 'workshop', 'The 1500 form, box by box', 'American Medical Billing Association', 180, 180, here],
  [333, 'webinar', 'January’s code changes for billers', 'Copper Hill Academy', 90, 90, aapc('CHA-097', 1.5)],
  [
    365,
    'webinar',
    'Surprise bills: what patients must be told',
    'Quiet Desk Compliance',
    60,
    60,
    { appliesTo: BOTH },
  ],
  [402, 'course', 'Office ergonomics', 'Well at Work', 60, 60, { appliesTo: [] }],
  [
    450,
    'webinar',
    'Clearinghouse reports and what they hide',
    'Harbor Billing Institute',
    60,
    60,
    aapc('HBI-4290', 1),
  ],
  [
    512,
    'college-course',
    'Health information management I',
    'Tidewater Community College',
    2700,
    2700,
    { appliesTo: CPB },
  ],
]

const ONLINE = new Set(['webinar', 'quiz'])
const PLACES = new Set(['workshop', 'conference', 'seminar', 'chapter-meeting', 'talk', 'college-course'])

/** The demo specialist's past as seen from `today`. */
export const demoActivities = (today: CalendarDay): Typed[] =>
  LINES.map(([daysAgo, kind, title, provider, minutesOffered, minutesEarned, rest = {}]) => ({
    ...{ kind, title, provider, minutesOffered, minutesEarned, appliesTo: BOTH },
    completedOn: addDays(today, -daysAgo),
    delivery: ONLINE.has(kind) ? 'live-online' : PLACES.has(kind) ? 'in-person' : 'on-demand',
    ...(PLACES.has(kind) && { place: 'Fairhaven, Ohio' }),
    topics: ['billing'],
    ...rest,
  }))

/** The credentials the demo specialist holds, as seen from `today`. */
export const demoHoldings = (today: CalendarDay) => [
  {
    ...{ credential: 'amba:cmrs', certifiedOn: addDays(today, -1500), memberNumber: 'AM-20417' },
    ...{ memberSince: addDays(today, -1540), membershipEndsOn: addDays(today, 61) },
  },
  {
    ...{ credential: 'aapc:cpb', certifiedOn: addDays(today, -900), memberNumber: '01904417' },
    ...{ memberSince: addDays(today, -930), membershipEndsOn: addDays(today, 152) },
  },
]
