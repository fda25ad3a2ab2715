import { createRequire } from 'node:module'

/** What of node-x12 is compared; it brings no types that this project would keep. */
export interface NodeX12 {
  readonly X12Parser: new (strict: boolean) => { parse(text: string): { toString(): string } }
  readonly X12Generator: new (notation: unknown) => { toString(): string }
  readonly JSEDINotation: new (
    header: readonly string[],
    options: object,
  ) => {
    addFunctionalGroup(header: readonly string[]): {
      addTransaction(header: readonly string[]): {
        addSegment(tag: string, elements: readonly string[]): unknown
      }
    }
  }
}

/** The version that was last compared with; it is no dependency, `npm i --no-save` puts it there for a run. */
export const NODE_X12 = 'node-x12@1.7.1'

/** node-x12 where it is installed; null where it is not. */
export function nodeX12(): NodeX12 | null {
  try {
    return createRequire(import.meta.url)('node-x12') as NodeX12
  } catch {
    return null
  }
}
