/** A section of the examination with its objectives, in their order. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly objectives: readonly Objective[]
}

/** Something a candidate shall be able to do. */
export interface Objective {
  readonly id: string
  readonly title: string
  /** The billing rules it is about. */
  readonly rules?: readonly string[] | undefined
}
