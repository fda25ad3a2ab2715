import type { DayFigure } from '#sandbox'

/** The five figures of a day as screens name them, and what each is in a few words. */
export const FIGURE_NAMES: Readonly<Record<DayFigure, readonly [name: string, what: string]>> = {
  days: ['Days in receivables', 'how long an average dollar stood open, from the service'],
  clean: ['Clean claims', 'first claims that no edit and no front end stopped'],
  denials: ['Denials', 'first answers of payers that refused a claim or a line of it'],
  collection: ['Net collection', 'paid, of what contract and law let be collected'],
  'write-offs': ['Write-offs', 'charges that brought nothing: given up, left open, never billed'],
}
