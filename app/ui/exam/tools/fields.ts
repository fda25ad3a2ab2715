/** The fields of a value that may be anything; none when it is no object. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** A whole number within bounds, or what stands in for it. */
export const wholeIn = <T>(value: unknown, least: number, most: number, otherwise: T): number | T =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : otherwise
