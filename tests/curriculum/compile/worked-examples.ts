/** One example of each question that a lesson may show worked; more where an answer is told in several ways. */
export const WORKED_EXAMPLES: readonly (readonly [ask: string, facts: Readonly<Record<string, unknown>>])[] =
  [
    ['price', { code: '20610', modifiers: ['50'], charge: '280.00', date: '2025-10-15' }],
    ['price', { code: '36415', date: '2025-10-15' }],
    ['prices', { lines: [{ code: '17110' }, { code: '11102', modifiers: ['59'] }], date: '2025-10-15' }],
    ['limiting-charge', { code: '99213', date: '2025-10-15' }],
    ['cost-share', { allowed: '143.02', deductibleLeft: '40.00', sequesteredOn: '2025-10-15' }],
    ['cost-share', { allowed: '143.02', copay: '25.00', outOfPocketLeft: '10.00' }],
    ...(['medicare', 'standard', 'non-duplication', 'maintenance', 'medicaid'] as const).map(
      (method) =>
        [
          'secondary',
          { method, charge: '200.00', primaryAllowed: '150.00', primaryPaid: '120.00', allowed: '140.00' },
        ] as const,
    ),
    ['balance', { charges: ['125.00', '80.00'], adjustments: ['39.83', '80.00'] }],
    ['balance', { claims: ['65.17', '120.00'], plb: ['20.00'] }],
    ['filing', { service: '2025-10-15', received: '2026-10-15' }],
    ['filing', { service: '2025-10-15', days: 90 }],
    ['term', { from: '2025-10-15', days: 30, months: 1, years: 1 }],
    ['appeal', { level: 1, notice: '2025-11-03' }],
    ['appeal', { level: 3, notice: '2025-11-03' }],
    [
      'overpayment',
      {
        paid: '2025-03-03',
        identified: '2025-10-15',
        investigation: { began: '2025-10-20', ended: '2025-12-01' },
      },
    ],
    ['overpayment', { paid: '2015-03-03', identified: '2025-10-15' }],
    ['ptp', { codes: ['11102', '17110'], date: '2025-10-15' }],
    ['ptp', { codes: ['99213', '99396'], date: '2025-10-15' }],
    ['scrub', { sample: 'clean' }],
    ['scrub', { sample: 'bilateral' }],
    ['adjudicate', { sample: 'deductible' }],
  ]
