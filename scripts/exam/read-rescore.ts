import { parseArgs } from 'node:util'
import { CorrectionKind } from '#exams'

export interface RescoreWish {
  readonly question: string
  readonly kind: CorrectionKind
  readonly reason: string
  readonly apply: boolean
  readonly json: boolean
}

/** Reads what follows `exam rescore`, or says what is wrong with it. */
export function readRescore(args: string[]): RescoreWish | string {
  const options = {
    kind: { type: 'string', default: '' },
    reason: { type: 'string', default: '' },
    apply: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    const [question, ...rest] = positionals
    if (question === undefined || rest.length > 0) return 'Name one item or question.'
    const kind = CorrectionKind.safeParse(values.kind)
    if (!kind.success) return '--kind is one of void, credit, rekey.'
    if (values.apply && values.reason.trim() === '')
      return '--apply needs --reason: those whose result changes read it.'
    return { question, ...values, kind: kind.data }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
