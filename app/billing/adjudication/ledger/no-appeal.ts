import type { Finding } from '../../edits/finding.ts'
import type { Scene } from '../../edits/scene.ts'

/**
 * Whether no evidence can overturn a finding: a duplicate; late filing at Medicare; a pair of codes no modifier may part
 * (indicator 0); more units than are possible on one day (MAI 2). Sources: NCCI PM ch. I §V; MCPM ch. 1 §70, §120;
 * billing.md E3, E4.
 */
export function isAbsolute({ rule, line }: Finding, scene: Scene): boolean {
  if (rule === 'C1' || rule === 'C4') return true
  const at = scene.lines.find(({ n }) => n === line)
  if (!at) return false
  if (rule === 'E4') return scene.tables.unitCap(at.procedure, at.from)?.mai === 2
  if (rule !== 'E3') return false
  const pairs = scene.lines.flatMap((other) => {
    const pair = other.n !== at.n && scene.tables.pair(other.procedure, at.procedure, at.from)
    return pair && pair.column2 === at.procedure ? [pair] : []
  })
  return pairs.some(({ modifierIndicator }) => modifierIndicator === '0')
}
