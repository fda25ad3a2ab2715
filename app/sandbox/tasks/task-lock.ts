/** Moves in the claims of an attempt and its end exclude each other: what was graded is what stands. */
export const taskLock = (attemptId: string): string => `claims:${attemptId}`
