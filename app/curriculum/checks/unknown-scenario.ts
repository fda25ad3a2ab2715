import type { Check, Found } from './check.ts'
import { orMeant } from './misspelled.ts'

/** A claim task whose claim cannot be worked: nothing of it may be published. */
export const unknownScenario: Check = {
  id: 'unknown-scenario',
  severity: 'error',
  about:
    'A claim task names a claim scenario, or a check of one, that does not exist or has faults of its own.',
  find({ sketches, scenarios }) {
    if (scenarios === null) return []
    return sketches.flatMap(({ item, at }): Found[] => {
      if (item.type !== 'claim' || item.scenario === '') return []
      const checks = scenarios.get(item.scenario)
      if (checks === undefined) {
        const write = 'Write the name of a folder of scenarios whose scenario has no fault.'
        return [
          {
            at: at(['scenario']),
            message: `there is no sound scenario ${item.scenario}`,
            fix: orMeant(item.scenario, scenarios.keys(), write),
          },
        ]
      }
      return (item.checks ?? []).flatMap((id, i) =>
        id === '' || checks.has(id)
          ? []
          : [
              {
                at: at(['checks', i]),
                message: `the scenario ${item.scenario} has no check ${id}`,
                fix: orMeant(id, checks, `Use one of: ${[...checks].join(', ')}.`),
              },
            ],
      )
    })
  },
}
