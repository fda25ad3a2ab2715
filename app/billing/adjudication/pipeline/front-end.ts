import type { Finding } from '../../edits/finding.ts'
import type { Scene } from '../../edits/scene.ts'
import { scrubClaim } from '../../edits/scrub.ts'
import { listed } from './listed.ts'
import type { Staged } from './staged.ts'

/** A finding that does not stand: an appeal was won, or the payer itself set it aside. */
export interface Ruling {
  readonly rule: string
  /** The line's number from 1; null: wherever it was found. */
  readonly line: number | null
}

/** What the front end hands on: every finding that stands, and those that stop the claim here. */
export interface FrontEnd {
  readonly findings: readonly Finding[]
  readonly rejections: readonly Finding[]
}

const isSetAside = ({ rule, line }: Pick<Finding, 'rule' | 'line'>, rulings: readonly Ruling[]): boolean =>
  rulings.some((one) => one.rule === rule && (one.line === null || one.line === line))

/**
 * The first stage: asks every rule once. What is rejected here is never adjudicated, comes back in the 277CA and is
 * sent again as a new original (billing.md §1).
 */
export function frontEnd(scene: Scene, rulings: readonly Ruling[]): Staged<'front-end', Scene, FrontEnd> {
  const found = scrubClaim(scene)
  const aside = rulings.length === 0 ? [] : found.filter((one) => isSetAside(one, rulings))
  const findings =
    aside.length === 0 ? found : scrubClaim(scene, undefined, (one) => isSetAside(one, rulings))
  const rejections = findings.filter(({ level }) => level === 'REJ')
  const said = [`Front end: ${listed(rejections)}`]
  if (aside.length > 0) said.unshift(`Set aside: ${listed(aside)}`)
  return { stage: 'front-end', input: scene, output: { findings, rejections }, said }
}
