import { count } from '#kernel/text.ts'
import type { DryPart } from './dry-run.ts'
import type { flipOf } from './effect.ts'

const number = (n: number): string => n.toLocaleString('en-US')

/** What becomes of a pass, in words after a mark. */
export const FLIP_WORDS: Readonly<Record<NonNullable<ReturnType<typeof flipOf>>, string>> = {
  'to-fail': '✗ no longer passes',
  'to-pass': '✓ passes now',
}

/** What a correction would do to everyone, in sentences. @param left how many versions stay as they were judged */
export function dryRunWords(
  { counts, toPass, toFail }: Pick<DryPart, 'counts' | 'toPass' | 'toFail'>,
  left: number,
): string {
  const { asked, changed, up, down, held } = counts
  const results =
    changed === 0
      ? 'No result would change.'
      : `${count(changed, 'result')} would change: ${number(up)} up, ${number(down)} down.`
  const versions = count(left, 'older version')
  return [
    `${count(asked, 'finished attempt')} asked it. ${results}`,
    flipWords({ toPass: toPass.length, toFail: toFail.length }),
    held > 0
      ? `${number(held)} would lose by it and ${held === 1 ? 'keeps' : 'keep'} the question as it was judged.`
      : '',
    left > 0 ? `${versions} cannot be compared and ${left === 1 ? 'stays' : 'stay'} as judged.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** How many people pass or fail instead, in a sentence. */
export function flipWords({ toPass, toFail }: { readonly toPass: number; readonly toFail: number }): string {
  if (toPass + toFail === 0) return 'Nobody passes or fails instead.'
  const people = (n: number) => count(n, 'person', 'people')
  return `${people(toPass)} would pass who did not, and ${people(toFail)} would no longer pass.`
}
