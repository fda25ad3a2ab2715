import { ledgerJsonSchema } from '#credits'
import { print, refuse } from './answer.ts'

export function run(args: readonly string[]): number {
  const rest = args.filter((word) => word !== '--json')
  if (rest.length > 0)
    return refuse([{ message: `Nobody knows what "${rest.join(' ')}" is for.` }], { use: true })
  print(JSON.stringify(ledgerJsonSchema(), null, 2))
  return 0
}
