/** Keeps the difficulties of a form near the aim of its blueprint while it is being drawn. */
export interface DifficultyTally {
  /** Difficulties (0 for 1 … 4 for 5), the one most behind its aim first. */
  neediest(): readonly number[]
  add(difficulty: number, questions: number): void
}

/** @param aim share of difficulty 1 to 5, in percent */
export function difficultyTally(aim: readonly number[]): DifficultyTally {
  const have = [0, 0, 0, 0, 0]
  let total = 0
  return {
    neediest() {
      const behind = have.map((n, d) => ((aim[d] ?? 0) / 100) * (total + 1) - n)
      return [0, 1, 2, 3, 4].sort((a, b) => (behind[b] ?? 0) - (behind[a] ?? 0) || a - b)
    },
    add(difficulty, questions) {
      const at = difficulty - 1
      have[at] = (have[at] ?? 0) + questions
      total += questions
    },
  }
}
