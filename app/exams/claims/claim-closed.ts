/** Why nothing can be done in a claim task of an attempt now. */
export type ClaimClosed = 'over' | 'late' | 'paused' | 'stands'

const SENTENCES: Readonly<Record<ClaimClosed, string>> = {
  over: 'The exam was handed in, and this claim was graded as it stood then. Nothing more can be done in it.',
  late: 'The time of the exam is over. What was done in time counts; go back to the exam to end it.',
  paused: 'You are on a break. Go back to the exam, end the break, and go on; what was done is kept.',
  stands:
    'The answer to this question stands since a break or since its section was submitted: the claim can be read, not worked.',
}

export const claimClosedSentence = (why: ClaimClosed): string => SENTENCES[why]
