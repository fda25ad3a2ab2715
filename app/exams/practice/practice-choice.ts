/** A section one can practise; counts are of questions, a case counting each of its parts. */
export interface PracticeChoice {
  readonly id: string
  readonly title: string
  readonly questions: number
  /** Never put before the person. */
  readonly unused: number
  /** Of items whose latest answer was not fully right. */
  readonly missed: number
  /** Made from templates: other facts each time. */
  readonly fresh: number
  readonly objectives: readonly {
    readonly id: string
    readonly title: string
    readonly questions: number
    readonly fresh: number
  }[]
}
