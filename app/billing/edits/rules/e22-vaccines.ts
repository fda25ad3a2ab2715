import type { Exact } from '../../claim/exact.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import type { FederalVaccine } from '../vaccines.ts'
import { federalVaccine, GIVEN, isVaccine } from '../vaccines.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer, cannotProcess } from './parts.ts'

const ALONE = answer('CO', '107')
const isFederal = (code: string): code is FederalVaccine =>
  code === 'G0008' || code === 'G0009' || code === 'G0010'

/** How many vaccines a line stands for. */
const countOf = ({ units, scale }: Exact): number => Math.max(1, Number(units / 10n ** BigInt(scale)))

/** Vaccines of one day and how often one was given, in what is left after those that belong to each other. */
interface Open {
  readonly line: SceneLine
  left: number
}

const inOrder = (a: SceneLine, b: SceneLine): number =>
  a.procedure < b.procedure ? -1 : a.procedure > b.procedure ? 1 : b.charge - a.charge || a.n - b.n

/** Takes from both what belongs together. */
function pairOff(products: readonly Open[], givings: readonly Open[], fits: (a: Open, b: Open) => boolean) {
  for (const product of products)
    for (const giving of givings) {
      const both = fits(product, giving) ? Math.min(product.left, giving.left) : 0
      product.left -= both
      giving.left -= both
    }
}

const codeOf = ({ line }: Open): string => line.procedure

/** The vaccines and givings of one day. First what fits by name (flu and G0008), then whatever is left. */
function dayHits(products: readonly Open[], givings: readonly Open[], { payer }: Scene): readonly Hit[] {
  const isOwn = (product: Open, giving: Open) => federalVaccine(codeOf(product)) === codeOf(giving)
  pairOff(products, givings, isOwn)
  const hits: Hit[] = []
  if (payer.wants.federalVaccines)
    for (const product of products) {
      const wanted = federalVaccine(codeOf(product))
      const giving = givings.find((one) => one.left > 0 && !isFederal(codeOf(one)))
      if (product.left === 0 || wanted === null || !giving) continue
      if (hits.some(({ line }) => line === giving.line.n)) continue
      product.left -= 1
      giving.left -= 1
      hits.push({
        ...{
          line: giving.line.n,
          field: 'line.procedure',
          level: 'UNP',
          answer: cannotProcess('M51', 'N56'),
        },
        message: `${payer.name} takes ${wanted} for giving ${codeOf(product)}, not ${codeOf(giving)}.`,
        fix: `Bill ${wanted}; the patient has no share in it.`,
      })
    }
  pairOff(products, givings, (_, giving) => !isFederal(codeOf(giving)))
  for (const one of products)
    if (one.left > 0)
      hits.push({
        ...{ line: one.line.n, field: 'line.procedure' },
        message: `The vaccine ${codeOf(one)} stands there, and nothing says that it was given.`,
      })
  // A line is told once, though several of its units may be at fault.
  for (const one of givings)
    if (one.left > 0 && !hits.some(({ line }) => line === one.line.n))
      hits.push({
        ...{ line: one.line.n, field: 'line.procedure' },
        message: `${codeOf(one)} is for giving a vaccine, and none is there for it.`,
      })
  return hits
}

function vaccineHits(scene: Scene, involved: readonly SceneLine[]): readonly Hit[] {
  const days = [...new Set(involved.map(({ from }) => from))]
  // In an order of their own: where they stand on the claim decides only between equals.
  const opened = (of: readonly SceneLine[]): Open[] =>
    of.map((line) => ({ line, left: countOf(line.units) })).sort((a, b) => inOrder(a.line, b.line))
  return days
    .flatMap((on) => {
      const today = involved.filter(({ from }) => from === on)
      const products = opened(today.filter(({ procedure }) => isVaccine(procedure)))
      const givings = opened(today.filter(({ procedure }) => GIVEN.has(procedure)))
      return dayHits(products, givings, scene)
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

export const vaccines: Rule = {
  ...{
    id: 'E22',
    title: 'A vaccine and its administration are billed as a pair',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.procedure', 'line.units', 'line.date'],
  answer: ALONE,
  status277: null,
  fix: 'Add the line that was left off: the vaccine, or giving it (90471 the first of a day, 90472 each more; for Medicare G0008 flu, G0009 pneumococcal, G0010 hepatitis B).',
  source: 'MCPM ch. 18 §10; NCCI Policy Manual ch. XI',
  // An add-on without its first one is told by E5, a code not in force by E1.
  yieldsTo: ['E1', 'E5'],
  check(scene) {
    let involved: SceneLine[] | null = null
    for (const line of scene.lines)
      if (isVaccine(line.procedure) || GIVEN.has(line.procedure)) {
        involved ??= []
        involved.push(line)
      }
    return involved === null ? [] : vaccineHits(scene, involved)
  },
  examples: [
    {
      name: 'a flu shot for Medicare',
      scene: (make) => make(given('90662', 'G0008')),
      finds: [],
    },
    {
      name: 'a flu vaccine that nobody gave',
      scene: (make) => make(given('90662')),
      finds: [{ line: 1, field: 'line.procedure', answer: ALONE }],
    },
    {
      name: 'a shot without its vaccine',
      scene: (make) => toAlpha(make, given('90471')),
      finds: [{ line: 1, field: 'line.procedure', answer: ALONE }],
    },
    {
      name: 'a flu shot for Medicare under the private payers’ code',
      scene: (make) => make(given('90662', '90471')),
      finds: [{ line: 2, field: 'line.procedure', answer: cannotProcess('M51', 'N56') }],
    },
    {
      name: 'the same for a private payer',
      scene: (make) => toAlpha(make, given('90662', '90471')),
      finds: [],
    },
    {
      name: 'two vaccines, the first and one more given',
      scene: (make) => toAlpha(make, given('90662', '90715', '90471', '90472')),
      finds: [],
    },
    {
      name: 'two vaccines, one given',
      scene: (make) => toAlpha(make, given('90662', '90715', '90471')),
      finds: [{ line: 2, field: 'line.procedure', answer: ALONE }],
    },
    {
      name: 'flu, pneumococcal and hepatitis B shots for Medicare, and a shingles shot',
      scene: (make) => make(given('90662', 'G0008', '90677', 'G0009', '90746', 'G0010', '90750', '90472')),
      finds: [],
    },
    {
      name: 'a flu vaccine given as if it were a pneumococcal one',
      scene: (make) => make(given('90662', 'G0009')),
      finds: [1, 2].map((line) => ({ line, field: 'line.procedure' as const, answer: ALONE })),
    },
  ],
}

const given = (...codes: readonly string[]) => ({
  diagnoses: ['Z23'],
  lines: codes.map((code) => oneLine(code, { charge: '40.00' })),
})
