import { supportOf } from '../edits/add-ons.ts'
import type { Finding } from '../edits/finding.ts'
import { addOn } from '../edits/rules/e05-add-on.ts'
import type { Scene } from '../edits/scene.ts'
import { findingOf } from '../edits/scrub.ts'

/**
 * Add-ons whose primary services are denied: they are denied with them (NCCI Policy Manual ch. I), an add-on of an
 * add-on too. What an earlier claim was paid still carries them.
 * @param denied numbers of the lines that are denied for reasons of their own
 */
export function deniedWithPrimary(scene: Scene, denied: ReadonlySet<number>): readonly Finding[] {
  if (denied.size === 0 || scene.payer.answers[addOn.id] === null) return []
  const gone = new Set(denied)
  const findings: Finding[] = []
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    for (const line of scene.lines) {
      const support = gone.has(line.n) ? null : supportOf(line, scene)
      if (support === null || support.isBefore || support.lines.length === 0) continue
      if (!support.lines.every(({ n }) => gone.has(n))) continue
      gone.add(line.n)
      const primary = support.lines.map(({ n }) => n).join(', ')
      const message = `${line.procedure} is an add-on to line ${primary}, which is denied.`
      findings.push(findingOf(addOn, { line: line.n, field: 'line.procedure', message }, scene))
    }
  }
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
