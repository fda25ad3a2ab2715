import type { Day } from '../claim/day.ts'
import { day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'
import { exact } from '../claim/exact.ts'

/** A figure of law or contract with its term. `verify`: quoted from memory, not read again. */
export interface DatedFigure {
  readonly value: string
  readonly from: string
  /** Last day; null: until changed. */
  readonly to: string | null
  readonly source: string
  readonly verify?: true
}

const FR_2026 = 'Federal Register, 2026-01-28'
const HIPAA = `45 CFR 160.404; ${FR_2026}`

/**
 * Figures that change by date and are no code table. Amounts in dollars, shares as decimals, terms in calendar days or
 * months. Each list is in order and has no gap.
 */
export const FIGURES = {
  /** Dollars for one relative value unit (Medicare physician fee schedule). From 2026 on the non-APM factor. */
  'conversion-factor': [
    { value: '32.7442', from: '2024-01-01', to: '2024-03-08', source: 'CMS PFS final rule CY 2024' },
    { value: '33.2875', from: '2024-03-09', to: '2024-12-31', source: 'CAA 2024; CMS PFS CY 2024' },
    { value: '32.3465', from: '2025-01-01', to: '2025-12-31', source: 'CMS PPRRVU2025' },
    { value: '33.4009', from: '2026-01-01', to: null, source: 'CMS PFS final rule CY 2026, non-APM' },
  ],
  'conversion-factor-apm': [
    { value: '33.5675', from: '2026-01-01', to: null, source: 'CMS PFS final rule CY 2026, qualifying APM' },
  ],
  'anesthesia-conversion-factor': [
    { value: '20.3178', from: '2025-01-01', to: '2025-12-31', source: 'CMS ANES2025' },
    { value: '20.4976', from: '2026-01-01', to: null, source: 'CMS PFS final rule CY 2026, non-APM' },
  ],
  'part-b-deductible': [
    { value: '257.00', from: '2025-01-01', to: '2025-12-31', source: 'CMS notice, 2024-11' },
    { value: '283.00', from: '2026-01-01', to: null, source: 'CMS notice, 2025-11' },
  ],
  /** The patient's share of the allowed amount after the deductible. */
  'part-b-coinsurance': [{ value: '0.20', from: '1966-07-01', to: null, source: 'SSA 1833(a)(1)' }],
  /** Taken off the program's payment, after the patient's share (CO-253). */
  sequestration: [
    { value: '0.02', from: '2022-07-01', to: null, source: 'Budget Control Act of 2011; CMS notices' },
  ],
  /** A year's interest on clean claims that are paid late; the rate of the day of payment counts. */
  'prompt-payment-interest': [
    { value: '0.04875', from: '2024-01-01', to: '2024-12-31', source: 'Treasury, Prompt Payment Act rates' },
    { value: '0.04625', from: '2025-01-01', to: '2025-06-30', source: 'Treasury, Prompt Payment Act rates' },
    {
      ...{ value: '0.04625', from: '2025-07-01', to: '2025-12-31', verify: true },
      source: 'Treasury, Prompt Payment Act rates',
    },
    {
      ...{ value: '0.04125', from: '2026-01-01', to: '2026-06-30', verify: true },
      source: 'Treasury, Prompt Payment Act rates',
    },
  ],
  'non-participating-share': [{ value: '0.95', from: '1992-01-01', to: null, source: '42 CFR 414.20(b)' }],
  /** Of the non-participating fee: the most that may be charged without assignment. */
  'limiting-charge': [{ value: '1.15', from: '1993-01-01', to: null, source: 'SSA 1848(g); 42 CFR 414.48' }],
  'appeal-hearing-amount': [
    { value: '190', from: '2025-01-01', to: '2025-12-31', source: '42 CFR 405.1006' },
    { value: '200', from: '2026-01-01', to: null, source: '90 FR 55869 (2025-12-04)' },
  ],
  'appeal-court-amount': [
    { value: '1900', from: '2025-01-01', to: '2025-12-31', source: '42 CFR 405.1006' },
    { value: '1960', from: '2026-01-01', to: null, source: '90 FR 55869 (2025-12-04)' },
  ],
  /** What may be allowed for therapy in a year before KX must say that more is needed; for PT with speech, and for OT. */
  'therapy-threshold': [
    { value: '2330', from: '2024-01-01', to: '2024-12-31', source: 'CMS PFS CY 2024', verify: true },
    { value: '2410', from: '2025-01-01', to: '2025-12-31', source: 'CMS PFS CY 2025', verify: true },
    { value: '2480', from: '2026-01-01', to: null, source: 'CMS PFS CY 2026', verify: true },
  ],
  /** How long a substitute may be billed in another's name without a break. */
  'substitute-days': [
    { value: '60', from: '1997-01-01', to: null, source: 'SSA 1842(b)(6)(D); MCPM ch. 1 §30.2.10-11' },
  ],
  'overpayment-days': [{ value: '60', from: '2016-03-14', to: null, source: '42 CFR 401.305' }],
  'overpayment-investigation-days': [
    { value: '180', from: '2025-01-01', to: null, source: '42 CFR 401.305(b)(3)' },
  ],
  'overpayment-lookback-years': [{ value: '6', from: '2016-03-14', to: null, source: '42 CFR 401.305(f)' }],
  'breach-notice-days': [{ value: '60', from: '2009-09-23', to: null, source: '45 CFR 164.404(b)' }],
  'record-access-days': [{ value: '30', from: '2003-04-14', to: null, source: '45 CFR 164.524(b)(2)' }],
  'hipaa-records-years': [{ value: '6', from: '2003-04-14', to: null, source: '45 CFR 164.316(b)(2)' }],
  /** Penalties in dollars for one violation, by how much was known; the cap is for all of one kind in a year. */
  'hipaa-penalty-tier-1-least': [{ value: '145', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-1-most': [{ value: '73011', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-2-least': [{ value: '1461', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-2-most': [{ value: '73011', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-3-least': [{ value: '14602', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-3-most': [{ value: '73011', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-4-least': [{ value: '73011', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-tier-4-most': [{ value: '2190294', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-penalty-year': [{ value: '2190294', from: '2026-01-28', to: null, source: HIPAA }],
  /** The lower yearly caps that HHS applies at its discretion. */
  'hipaa-discretion-tier-1-year': [{ value: '36505.50', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-discretion-tier-2-year': [{ value: '146053', from: '2026-01-28', to: null, source: HIPAA }],
  'hipaa-discretion-tier-3-year': [{ value: '365052', from: '2026-01-28', to: null, source: HIPAA }],
  'false-claim-least': [{ value: '14308', from: '2025-07-03', to: null, source: '28 CFR 85.5' }],
  'false-claim-most': [{ value: '28619', from: '2025-07-03', to: null, source: '28 CFR 85.5' }],
  'kickback-fine': [
    { value: '100000', from: '2018-02-09', to: null, source: '42 USC 1320a-7b(b)', verify: true },
  ],
  'kickback-years': [
    { value: '10', from: '2018-02-09', to: null, source: '42 USC 1320a-7b(b)', verify: true },
  ],
  'estimate-dispute-amount': [{ value: '400', from: '2022-01-01', to: null, source: '45 CFR 149.620' }],
  'estimate-dispute-days': [{ value: '120', from: '2022-01-01', to: null, source: '45 CFR 149.620' }],
  /** A scheduled service: to give the estimate, in business days, by how far ahead it is scheduled or on request. */
  'estimate-days-scheduled-3': [{ value: '1', from: '2022-01-01', to: null, source: '45 CFR 149.610(b)(1)' }],
  'estimate-days-scheduled-10': [
    { value: '3', from: '2022-01-01', to: null, source: '45 CFR 149.610(b)(1)' },
  ],
  'estimate-days-requested': [{ value: '3', from: '2022-01-01', to: null, source: '45 CFR 149.610(b)(1)' }],
  'breach-media-people': [{ value: '500', from: '2009-09-23', to: null, source: '45 CFR 164.406, .408' }],
  'medicare-records-years': [
    { value: '7', from: '2010-01-01', to: null, source: '42 CFR 424.516(f)', verify: true },
  ],
  'advantage-records-years': [
    { value: '10', from: '2006-01-01', to: null, source: '42 CFR 422.504(d)', verify: true },
  ],
  'estimate-dispute-fee': [{ value: '25', from: '2022-01-01', to: null, source: '45 CFR 149.620' }],
} as const satisfies Readonly<Record<string, readonly DatedFigure[]>>

/** The name of a dated figure: a key of `FIGURES`. */
export type FigureName = keyof typeof FIGURES

/** A figure with its value as a number. */
export type FigureInForce = DatedFigure & { readonly exact: Exact }

/** Read once: pricing asks for the same few figures for every line. */
const READ = new Map<string, readonly FigureInForce[]>(
  Object.entries(FIGURES).map(([name, list]) => [
    name,
    list.map((one: DatedFigure): FigureInForce => {
      day(one.from)
      if (one.to !== null) day(one.to)
      return { ...one, exact: exact(one.value) }
    }),
  ]),
)

/** The figure in force on a day, with its source; null where none is known. */
export function figureOn(name: FigureName, on: Day): FigureInForce | null {
  return READ.get(name)?.find(({ from, to }) => on >= from && (to === null || on <= to)) ?? null
}
