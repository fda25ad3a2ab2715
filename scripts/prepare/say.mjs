/** Words of the preparing step: one line when a step begins, one when it ends. Plain Node: nothing is installed yet. */
const started = performance.now()
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

export const say = (text) => process.stdout.write(`${text}\n`)

/** Runs a step and shows what it does and how long it took. */
export async function step(name, work) {
  say(`• ${name} …`)
  const since = performance.now()
  const result = await work()
  say(`  done in ${seconds(since)}`)
  return result
}

export const sinceStart = () => seconds(started)

/** Stops with a sentence that says what to do. */
export function giveUp(what, todo) {
  process.stderr.write(`\n✗ ${what}\n  ${todo.split('\n').join('\n  ')}\n`)
  process.exit(1)
}
