import type { Scene } from './scene.ts'

/** Whether the provider has not taken assignment, and the payer then pays the patient (MCPM ch. 1 §30.3). */
export const isUnassigned = ({ claim, payer }: Scene): boolean =>
  payer.kind === 'medicare' && claim.assignment === 'C'

/**
 * Whether the provider participates: the chart says so; without it, one who takes no assignment does not. A provider
 * who does not participate is allowed 95 % also where they take assignment (SSA 1848(a)(3)).
 */
export const participates = (scene: Scene): boolean => scene.facts.participates ?? !isUnassigned(scene)
