import type { Reason } from './judged.ts'

/** Why an entry counts or does not, in two or three words for a list; the sentence beside them says the rest. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  counted: 'Counted',
  'counted-in-part': 'Counted in part',
  'carried-over': 'Carried over',
  reversed: 'Taken back',
  denied: 'Denied by an auditor',
  'not-applied': 'Meant for another credential',
  'not-yet': 'Not completed yet',
  'before-certification': 'Before certification',
  'before-membership': 'Before membership',
  'outside-cycle': 'Outside the cycle',
  'other-cycle-chosen': 'Another cycle was chosen',
  'exclusive-elsewhere': 'Serves another credential',
  'not-accepted': 'Kind not accepted',
  'not-approved': 'No approval recorded',
  'too-short': 'Too short',
  'no-evidence': 'No evidence',
  'unknown-credit': 'Credit not known',
  'no-credit': 'Worth no credit',
  duplicate: 'Duplicate',
  'over-cap': 'Over a cap',
  'off-domain': 'Off the domain',
}
