/** `open` until it is submitted, or abandoned when the blueprint's overdue policy says so. Closed never opens again. */
export const ATTEMPT_STATES = ['open', 'submitted', 'abandoned'] as const
export type AttemptState = (typeof ATTEMPT_STATES)[number]

/** `timed`: an exam by blueprint against the clock. `practice`: no clock, feedback after each question. */
export const ATTEMPT_MODES = ['timed', 'practice'] as const
export type AttemptMode = (typeof ATTEMPT_MODES)[number]
