import type { Payer } from '#billing'

const PRIVATE_REVIEW = [
  'Independent Review Organization (Training)',
  '2 Review Way',
  'Columbus, OH 43215-0002',
]

/** Who hears each level of Medicare's ladder, and where; all of it is invented. */
const MEDICARE: readonly (readonly string[])[] = [
  ['Medicare Part B Training', 'Redeterminations', 'PO Box 5500', 'Columbus, OH 43218-5500'],
  [
    'Qualified Independent Contractor (Training)',
    'Reconsiderations',
    'PO Box 5600',
    'Columbus, OH 43218-5600',
  ],
  ['Office of Medicare Hearings and Appeals (Training)', 'PO Box 5700', 'Columbus, OH 43218-5700'],
  ['Medicare Appeals Council (Training)', 'PO Box 5800', 'Columbus, OH 43218-5800'],
  ['United States District Court (Training)', 'Clerk of the Court', 'PO Box 5900', 'Columbus, OH 43218-5900'],
]

const BOXES: Readonly<Record<string, readonly [desk: string, box: string]>> = {
  ALPHA1: ['Provider Appeals', '6100'],
  BETA01: ['Appeals and Grievances', '6200'],
  GAMMA1: ['Plan Reconsiderations', '6300'],
  OHMCD1: ['Provider Disputes', '6400'],
  WCCAR1: ['Bill Review Disputes', '6500'],
}

/** The address to which a payer wants appeals of a level. Nobody is there: all payers of this world are invented. */
export function appealOffice(
  { id, name, kind }: Pick<Payer, 'id' | 'name' | 'kind'>,
  level: number,
): readonly string[] {
  if (kind === 'medicare') return MEDICARE[level - 1] ?? MEDICARE[0] ?? []
  if (level > 1) return PRIVATE_REVIEW
  const [desk, box] = BOXES[id] ?? ['Appeals', '6000']
  return [name, desk, `PO Box ${box}`, `Columbus, OH 43218-${box}`]
}
