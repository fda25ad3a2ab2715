import type { Letter } from '../mail/letter.ts'

/** The last letter: it has no name in it any more. @param isHeld an audit of their credits goes on */
export const erasedLetter = (
  to: string,
  { isHeld, isAsked }: { readonly isHeld: boolean; readonly isAsked: boolean },
): Letter => ({
  to,
  isLast: true,
  subject: 'Your Cleanclaim account is erased',
  body: `${[
    'Hello,',
    isAsked
      ? 'As was asked for, your Cleanclaim account was erased: what was in it is gone, and nobody can sign in with it.'
      : 'You erased your Cleanclaim account: what was in it is gone, and nobody can sign in with it.',
    'What stays has no name on it any more: answers and results of exams for statistics, the record that credit was awarded, and who did what and when.',
    ...(isHeld
      ? [
          'One thing is still to come. An audit of your continuing education is not closed; the lines and files of your ledger are kept until it is, and then erased without a further letter.',
        ]
      : []),
    'The certificates you have can still be checked by their codes, without your name. This letter is the last; your address is forgotten when it has left.',
    'Cleanclaim',
  ].join('\n\n')}\n`,
})
