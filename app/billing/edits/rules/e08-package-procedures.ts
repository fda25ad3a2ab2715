import { hasOf, OF_PACKAGES } from '../modifier-sets.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { globalPeriod, hasPackage, isForSameReason, packagesAround } from '../surgeries.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const INCLUDED = answer('CO', '97', 'M144')

function check(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, modifiers, from, place, fee } = line
  if (fee === null || !hasPackage(fee.global)) return null
  const before = packagesAround(line, scene).find(({ apart }) => apart === '24')
  if (!before) return null
  const at = { line: n, field: 'line.modifiers' } as const
  const beside = `${before.procedure} of ${before.on} (package to ${globalPeriod(before.global, before.on)?.last})`
  if (!hasOf(modifiers, OF_PACKAGES))
    return {
      ...at,
      message: `${procedure} of ${from} falls into the package of ${beside} without 58, 78 or 79.`,
    }
  if (modifiers.includes('78') && scene.tables.place(place, from)?.isFacility === false)
    return { ...at, message: `78 is a return to the operating room; place ${place} has none.` }
  if (modifiers.includes('79') && isForSameReason(line, before))
    return {
      ...{ ...at, level: 'WARN' },
      message: `79 says unrelated; line ${n} has no other diagnosis than ${beside}.`,
    }
  return null
}

export const packageProcedures: Rule = {
  ...{ id: 'E8', title: 'Modifiers 58, 78 and 79 explain a second procedure in a global period' },
  ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  inputs: ['line.procedure', 'line.modifiers', 'line.date', 'line.place', 'rendering.npi'],
  answer: INCLUDED,
  status277: null,
  fix: '58 for what was planned or goes further: full fee, new package. 78 for an unplanned return to the operating room: the operation’s share alone, no new package. 79 for what is unrelated: full fee, new package.',
  source: 'MCPM ch. 12 §40.4',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'a return to the operating room on day five, unexplained',
      scene: (make) => make(again(), { history: [knee()] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: INCLUDED }],
    },
    {
      name: 'a return to the operating room on day five, with 78',
      scene: (make) => make(again('78'), { history: [knee()] }),
      finds: [],
    },
    {
      name: 'a complication treated in the office, with 78',
      scene: (make) => make({ lines: [oneLine('10060', { modifiers: ['78'] })] }, { history: [knee()] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: INCLUDED }],
    },
    {
      name: 'the other eye within the package of the first, with 79 and its own diagnosis',
      scene: (make) =>
        make(
          {
            diagnoses: ['H25.12'],
            lines: [oneLine('66984', { modifiers: ['79', 'LT'], place: '24', charge: '2000.00' })],
          },
          { history: [earlier('66984', { on: '2025-09-01', modifiers: ['RT'], diagnoses: ['H2511'] })] },
        ),
      finds: [],
    },
    {
      name: 'a related operation called unrelated',
      scene: (make) => make(again('79'), { history: [knee()] }),
      finds: [{ line: 1, field: 'line.modifiers' }],
    },
    {
      name: 'an injection after the package is over',
      scene: (make) =>
        make({ lines: [oneLine('20610')] }, { history: [earlier('27447', { on: '2025-07-16' })] }),
      finds: [],
    },
  ],
}

const knee = () => earlier('27447', { on: '2025-10-10', place: '21', modifiers: ['RT'] })
/** The same knee again, five days later. */
const again = (...modifiers: readonly string[]) => ({
  lines: [oneLine('27447', { modifiers: [...modifiers, 'RT'], place: '21', charge: '3000.00' })],
})
