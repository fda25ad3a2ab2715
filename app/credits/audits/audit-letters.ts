import { count } from '#kernel/text.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import type { Compliance } from './compliance.ts'

/** What an audit's letters are about. */
export interface AuditLetter {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

interface Of {
  readonly board: string
  readonly start: CalendarDay
  readonly end: CalendarDay
}

const cycle = ({ board, start, end }: Of) => `${board}, cycle ${dayInWords(start)} to ${dayInWords(end)}`

export const openedLetter = (of: Of, answerBy: CalendarDay): AuditLetter => ({
  subject: 'Your continuing education credits are being audited',
  paragraphs: [
    `An auditor asks for your credits: ${cycle(of)}.`,
    `Look through the records under Credits, Audit; attach what is missing, and submit by ${dayInWords(answerBy)}. After that day the auditor decides by what is there.`,
  ],
})

/** A record that was denied, with the auditor's words. */
export interface DeniedRecord {
  readonly title: string
  readonly why: string
}

const overall = ({ earned, needed, isMet }: Compliance): string => {
  const figures = `${earned} credits were approved; ${needed ?? 'an unknown number'} are needed.`
  if (isMet === null) return `${figures} Whether every requirement is met is not known.`
  return `${figures} ${isMet ? 'Every requirement is met.' : 'Not every requirement is met.'}`
}

export const findingsLetter = (
  of: Of,
  compliance: Compliance,
  denied: readonly DeniedRecord[],
  answerBy: CalendarDay,
): AuditLetter => ({
  subject: 'The findings of your audit',
  paragraphs: [
    `The auditor has looked at every record: ${cycle(of)}.`,
    `${count(compliance.approved, 'record was', 'records were')} approved, ${compliance.denied} denied. ${overall(compliance)}`,
    ...denied.map(({ title, why }) => `Denied: ${title}. ${why}`),
    ...(denied.length > 0
      ? [
          `You may answer each denial with words and evidence until ${dayInWords(answerBy)}, under Credits, Audit.`,
        ]
      : []),
  ],
})

export const answeredLetter = (
  of: Of,
  title: string,
  isApproved: boolean,
  why: string | null,
): AuditLetter => ({
  subject: isApproved ? 'Your answer was accepted' : 'Your answer was looked at; the denial stands',
  paragraphs: [
    `The auditor has read your answer: ${cycle(of)}.`,
    `${isApproved ? 'Approved' : 'Denied again'}: ${title}.${why ? ` ${why}` : ''}`,
  ],
})

export const closedLetter = (of: Of, compliance: Compliance): AuditLetter => ({
  subject: 'Your audit is closed',
  paragraphs: [
    `The audit is closed: ${cycle(of)}.`,
    `${count(compliance.approved, 'record was', 'records were')} approved, ${compliance.denied} denied. ${overall(compliance)}`,
  ],
})
