import type { Field } from '../../claim/field.ts'
import { isNpi } from '../../claim/npi.ts'
import type { Provider } from '../../claim/parties.ts'
import type { Answer, Hit, Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'

const cannotProcess = (remark: string): Answer => ({ group: 'CO', carc: '16', rarc: [remark] })

/** Each role with its 837P entity and what a payer answers when the front end lets it through. */
const ROLES: readonly [
  field: Field,
  entity: string,
  answer: Answer,
  of: (s: Scene) => Provider | undefined,
][] = [
  ['billing.npi', '85', cannotProcess('N257'), ({ claim }) => claim.billing],
  ['rendering.npi', '82', cannotProcess('N290'), ({ claim }) => claim.rendering],
  ['referring.npi', 'DN', cannotProcess('N286'), ({ claim }) => claim.referring],
  ['ordering.npi', 'DK', cannotProcess('N265'), ({ claim }) => claim.ordering],
  ['supervising.npi', 'DQ', cannotProcess('N290'), ({ claim }) => claim.supervising],
  ['facility.npi', '77', cannotProcess('N290'), ({ claim }) => claim.facility],
]

export const npiCheckDigit: Rule = {
  id: 'A3',
  title: 'An NPI has ten digits and a check digit that proves them',
  level: 'REJ',
  ...{ from: null, to: null, scope: 'all', verify: false },
  inputs: ROLES.map(([field]) => field),
  answer: cannotProcess('N257'),
  status277: 'A7:562:85',
  fix: 'Compare the number with the NPI registry and correct it; send the claim again as an original.',
  source: '45 CFR 162.406-.410; ISO/IEC 7812',
  check(scene) {
    const hits: Hit[] = []
    for (const [field, entity, answer, of] of ROLES) {
      const provider = of(scene)
      if (!provider || provider.npi === undefined || isNpi(provider.npi)) continue
      const message = `${provider.name} has the NPI ${provider.npi}, which is no valid number.`
      hits.push({ field, message, answer, status277: `A7:562:${entity}` })
    }
    return hits
  },
  examples: [
    {
      name: 'a rendering NPI with two digits exchanged',
      scene: (make) => make({ rendering: { npi: '1999999948' } }),
      finds: [{ field: 'rendering.npi' }],
    },
    {
      name: 'a check digit of zero that is right',
      scene: (make) => make({ rendering: { npi: '1234567000' } }),
      finds: [],
    },
  ],
}
