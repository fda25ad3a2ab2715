import { practitionerOf } from '../../pricing/practitioner.ts'
import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

export const assignment: Rule = {
  ...{
    id: 'A16',
    title: 'Assignment, release of information and signatures are stated',
    level: 'UNP',
    ...ALWAYS,
  },
  inputs: ['assignment', 'signature', 'rendering.taxonomy'],
  answer: cannotProcess('MA81'),
  status277: null,
  fix: 'Keep the signature on file and say so; laboratories and practitioners who are no physicians must accept assignment.',
  source: 'X12 TR3 CLM06 to CLM09; NUCC manual, items 12, 13, 27, 31; 42 CFR 424.55',
  check({ claim, lines, payer }) {
    const hits: Hit[] = []
    if (!claim.signature)
      hits.push({
        field: 'signature',
        message: 'The provider’s signature is not on file.',
      })
    if (payer.kind !== 'medicare' || claim.assignment === 'A') return hits
    const other = lines.find(({ rendering }) => practitionerOf(rendering) !== 'physician')
    if (other)
      hits.push({
        field: 'assignment',
        message: `${other.rendering.name} is no physician and must accept assignment; the claim is processed as if they did.`,
        level: 'WARN',
      })
    return hits
  },
  examples: [
    {
      name: 'a nurse practitioner who does not accept assignment',
      scene: (make) => make({ assignment: 'C', rendering: { taxonomy: '363LF0000X' } }),
      finds: [{ field: 'assignment' }],
    },
    {
      name: 'no signature on file',
      scene: (make) => make({ signature: false }),
      finds: [{ field: 'signature' }],
    },
    {
      name: 'a physician who does not accept assignment',
      scene: (make) => make({ assignment: 'C' }),
      finds: [],
    },
  ],
}
