import { wellFormed } from '#kernel/text.ts'

/** Whether both databases can keep `text` as it is: no NUL, no half of a surrogate pair. */
export const isCleanText = (text: string): boolean => wellFormed(text) === text.normalize('NFC')

/** The number of characters as people count them roughly: code points, not UTF-16 units. */
export const codePoints = (text: string): number => [...text].length
