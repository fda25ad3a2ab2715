import { isDatabaseError } from '#db'
import { UnusableEnvironment } from '#http/env.server.ts'

/**
 * The exit code of `work`. What may be expected to go wrong around it, in the environment and at the database, is said
 * in a sentence and ends with 1; anything else is a fault of ours and keeps its stack.
 */
export async function orSayWhy(
  work: () => Promise<number>,
  say: (why: string) => void = (why) => process.stderr.write(`${why}\n`),
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UnusableEnvironment) && !isDatabaseError(error)) throw error
    say(error.message)
    return 1
  }
}
