import type { Finding } from '../../edits/finding.ts'
import type { Scene } from '../../edits/scene.ts'
import { byGravity } from '../../edits/scrub.ts'
import { deniedWithPrimary } from '../companions.ts'
import type { FrontEnd } from './front-end.ts'
import { listed } from './listed.ts'
import type { Staged } from './staged.ts'

/** What the edits decide: the whole claim, or which lines are denied and why others are reduced. */
export interface Edited {
  /** The finding that decides the whole claim; null: the lines are looked at one by one. */
  readonly whole: Finding | null
  /** The claim cannot be decided at all: no appeal, a new claim (MA130). */
  readonly isUnprocessable: boolean
  /** By line number from 1: the first finding that denies it. */
  readonly denials: ReadonlyMap<number, Finding>
  /** Findings that pay with an adjustment; they say how a reduction is told. */
  readonly reductions: readonly Finding[]
  /** All findings that stand, also of add-ons that fall with their primary. */
  readonly findings: readonly Finding[]
}

/** The second stage: can the claim be decided, is it denied as a whole, and which of its lines are. */
export function edits(scene: Scene, input: FrontEnd): Staged<'edits', FrontEnd, Edited> {
  const of = (wanted: Finding['level']): readonly Finding[] =>
    input.findings.length === 0 ? input.findings : input.findings.filter(({ level }) => level === wanted)
  const [unprocessable, claimDenials, lineDenials] = [of('UNP'), of('DEN-C'), of('DEN-L')]
  const said = [`Can it be processed: ${listed(unprocessable)}`, `Claim edits: ${listed(claimDenials)}`]
  const whole = unprocessable[0] ?? claimDenials[0] ?? null
  const denials = new Map<number, Finding>()
  let companions: readonly Finding[] = []
  if (whole === null) {
    for (const found of lineDenials)
      if (found.line !== null && !denials.has(found.line)) denials.set(found.line, found)
    companions = deniedWithPrimary(scene, new Set(denials.keys()))
    for (const found of companions) if (found.line !== null) denials.set(found.line, found)
    said.push(`Line edits: ${listed([...denials.values()])}`)
  }
  return {
    ...{ stage: 'edits', input, said },
    output: {
      ...{ whole, isUnprocessable: unprocessable.length > 0, denials, reductions: of('ADJ') },
      findings: companions.length === 0 ? input.findings : [...input.findings, ...companions].sort(byGravity),
    },
  }
}
