import { z } from 'zod'
import { LedgerFileSchema } from './ledger-file.ts'

/** A ledger that shows every field one is likely to need. */
export const LEDGER_EXAMPLE: z.input<typeof LedgerFileSchema> = {
  zone: 'America/New_York',
  holdings: [
    { credential: 'amba:cmrs', certifiedOn: '2022-09-15', membershipEndsOn: '2026-08-31' },
    { credential: 'aapc:cpb', certifiedOn: '2021-03-10', membershipEndsOn: '2026-08-31' },
    {
      credential: 'hfma-crcr:crcr',
      certifiedOn: '2023-11-02',
      done: [{ task: 'exam', on: '2026-03-20' }],
    },
  ],
  entries: [
    {
      id: 'denials-2026',
      evidence: 'evidenced',
      activity: {
        kind: 'webinar',
        title: 'Working denials by root cause',
        provider: 'AMBA',
        issuer: 'amba',
        completedOn: '2026-02-11',
        minutesOffered: 90,
        minutesEarned: 90,
        delivery: 'live-online',
        approvals: [{ board: 'aapc', number: 'AB12345', credits: 1.5 }],
        topics: ['billing'],
        appliesTo: ['amba:cmrs', 'aapc:cpb'],
      },
    },
    {
      id: 'audit-course',
      activity: {
        kind: 'course',
        title: 'Auditing evaluation and management',
        provider: 'Example College',
        completedOn: '2026-04-18',
        minutesOffered: 240,
        minutesEarned: 180,
        delivery: 'on-demand',
        topics: ['auditing', 'coding'],
      },
    },
    {
      id: 'typed-twice',
      reversed: { on: '2026-02-12', reason: 'Entered twice' },
      activity: {
        kind: 'webinar',
        title: 'Working denials by root cause',
        provider: 'AMBA',
        issuer: 'amba',
        completedOn: '2026-02-11',
        minutesOffered: 90,
        minutesEarned: 90,
        delivery: 'live-online',
      },
    },
  ],
}

/** The JSON Schema of a ledger file, with a worked example that is one. */
export const ledgerJsonSchema = (): object => ({
  ...z.toJSONSchema(LedgerFileSchema, { io: 'input', unrepresentable: 'any' }),
  title: 'A ledger of continuing education',
  description:
    'What `credits statement --ledger` reads: the credentials a person holds and the activities of the ledger, in minutes.',
  examples: [LEDGER_EXAMPLE],
})
