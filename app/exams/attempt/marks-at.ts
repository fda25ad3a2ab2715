import type { Mark } from './attempt-event.ts'

interface CasePlace {
  readonly n: number
  readonly caseId: string | null
}

/** The questions of a case share its chart: what is marked in it is kept with the first of them. */
export const chartPlace = (places: readonly CasePlace[], { n, caseId }: CasePlace): number =>
  caseId === null ? n : (places.find((place) => place.caseId === caseId)?.n ?? n)

/** The marks to show at a place: its own in the stem, those of its case in the chart. */
export function marksAt(
  places: readonly CasePlace[],
  marks: { get(n: number): readonly Mark[] | undefined },
  place: CasePlace,
): readonly Mark[] {
  const stem = marks.get(place.n)?.filter(({ part }) => part === 'stem') ?? []
  const chart = marks.get(chartPlace(places, place))?.filter(({ part }) => part === 'chart') ?? []
  return [...chart, ...stem]
}
