import { count } from '#kernel/text.ts'

/** Why a section (or the whole form, `section` null) cannot be drawn, precisely enough to act on. */
export interface Shortfall {
  readonly section: string | null
  readonly why:
    | 'claims'
    | 'too-few'
    | 'case-sizes'
    | 'rivals'
    | 'rivals-across-sections'
    | 'ranges'
    | 'search-limit'
  /** Questions wanted of the section. */
  readonly wanted: number
  /** The most questions that can be drawn after everything below is left out. */
  readonly available: number
  readonly excluded: {
    readonly drafts: number
    readonly retired: number
    /** Live questions that cannot be used because they may not be together with others. */
    readonly rivals: number
  }
  /** Ids of the items that may not be together and stood in the way; at most ten pairs. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly message: string
}

export const NONE_EXCLUDED: Shortfall['excluded'] = { drafts: 0, retired: 0, rivals: 0 }

/** The shortfall with its sentence. */
export const shortfall = (facts: Omit<Shortfall, 'message'>): Shortfall => ({
  ...facts,
  message: sentence(facts),
})

function sentence({ section, why, wanted, available, excluded, pairs }: Omit<Shortfall, 'message'>): string {
  const questions = count(wanted, 'question')
  const left = [
    excluded.drafts > 0 ? `${count(excluded.drafts, 'draft')} left out` : '',
    excluded.retired > 0 ? `${excluded.retired} retired` : '',
  ].filter(Boolean)
  const aside = left.length > 0 ? ` (${left.join(', ')})` : ''
  const named = pairs.length > 0 ? `: ${pairs.map(([a, b]) => `${a} and ${b}`).join(', ')}` : ''
  switch (why) {
    case 'claims':
      return `${section}: ${count(wanted, 'claim task')} wanted, ${available} available that may stand together with the rest.`
    case 'too-few':
      return `${section}: ${questions} wanted, ${available} available${aside}.`
    case 'case-sizes':
      return `${section}: ${questions} wanted; cases are drawn whole and their sizes do not add up to that, at most to ${available}${aside}.`
    case 'rivals':
      return `${section}: ${questions} wanted, at most ${available} without items that may not be together${named}${aside}.`
    case 'rivals-across-sections':
      return `Each section can be met alone, but not all together, because of items that may not be in one form${named}.`
    case 'ranges':
      return `The ranges and percentages of the sections cannot be filled to exactly ${questions} with what the bank has.`
    case 'search-limit':
      return `${section ?? 'The form'}: no way to draw ${questions} was found, and there are too many items that may not be together to try them all${named}.`
  }
}
