/** Stops at a programming error. Never for what a user may send: that is a `Result`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}

/** Unwraps a value the surrounding code has already made certain of. */
export function sure<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Assertion failed: missing ${what}`)
  return value
}

/** Makes a `switch` over a union exhaustive: it does not compile while a case is missing. */
export function never(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
