/** What becomes of one kind of data when somebody is erased, in people's words. */
export interface ErasureLine {
  readonly what: string
  readonly how: string
}

/**
 * What is deleted and what stays, as the page says it before anybody decides. `tests/erasure/decisions.ts` names for each
 * column of the database the line that tells of it, so that nothing is kept that this page does not say.
 */
export const DELETED = {
  profile: {
    what: 'Your name, e-mail address, password, theme and roles',
    how: 'Gone at once. The address is free: you may sign up again, as somebody new.',
  },
  sessions: {
    what: 'Every session and every link to reset the password',
    how: 'You are signed out everywhere, at once.',
  },
  grants: {
    what: 'Time and breaks granted to you in exams, and the reasons',
    how: 'Gone, also from what was written about them in the audit trail.',
  },
  letters: {
    what: 'Letters we wrote to you',
    how: 'Gone from our outbox, sent or not. One last letter says that you are erased; it goes when it has left.',
  },
  study: {
    what: 'How far you are with lessons, your answers in them, and what you know of cards',
    how: 'Gone.',
  },
  cases: {
    what: 'Your claim cases: claims, letters, notes, drafts, grades of them',
    how: 'Gone, with what instructors said of them. The grade of a claim task stays in its exam.',
  },
  notes: {
    what: 'What you wrote in exams: notes, typed answers that were not right, reports about questions and the answers to them',
    how: 'The words are gone. That there was a note, an answer or a report stays.',
  },
  ledger: {
    what: 'Your credit ledger: activities elsewhere, every reason and note, the credentials you hold',
    how: 'Gone, while a bare line stays with its number and its day. While an audit of your credits is not closed, all this is kept for it, at most a year.',
  },
  files: {
    what: 'The files that prove your credits',
    how: 'Deleted from our disk; in an audit, when it is closed.',
  },
  reminders: {
    what: 'Reminders and the secret address of your calendar',
    how: 'Gone. A calendar that has the address finds nothing there any more.',
  },
} as const satisfies Readonly<Record<string, ErasureLine>>

export const KEPT = {
  exams: {
    what: 'Exams and practice: questions, answers, times and results',
    how: 'Under a pseudonym, because they measure how hard a question is. Exams you have open are handed in as they stand.',
  },
  credit: {
    what: 'That credit was awarded here: certificate, what for, when, and its code',
    how: 'Without your name and your number with a board. Providers are asked to keep this for at least five years. The check page says that the record exists and that its holder’s name was erased; a badge you have taken along stays valid, and carries your name only where you keep it.',
  },
  audits: {
    what: 'That your credits were audited, and what was decided of each line',
    how: 'Under the pseudonym, without the words.',
  },
  trail: {
    what: 'The audit trail: who did what, and when',
    how: 'Under the pseudonym. Reasons that were written about you are taken out.',
  },
  office: {
    what: 'If you worked here: what you decided about others, with the reasons you gave them',
    how: 'Under the pseudonym. It belongs to their records: a correction of a question, a verdict, an answer.',
  },
  erasure: {
    what: 'That a person was erased, and when',
    how: 'So that it can be shown to have been done, and finished if it is interrupted.',
  },
} as const satisfies Readonly<Record<string, ErasureLine>>
