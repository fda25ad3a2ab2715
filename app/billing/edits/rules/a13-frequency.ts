import type { Hit, Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

export const frequency: Rule = {
  ...{
    id: 'A13',
    title: 'A replacement or void names the claim it changes',
    level: 'REJ',
    ...ALWAYS,
    verify: true,
  },
  inputs: ['frequency', 'original'],
  answer: null,
  status277: 'A7:464',
  fix: 'Give the payer’s number of the claim that is replaced or voided; where the payer takes no such claim, ask for a reopening or send a new one.',
  source: 'X12 TR3 CLM05-3; NUCC manual, item 22; CMS 837P edits',
  check({ claim, payer, onFile }) {
    const { frequency: how, original } = claim
    if (!['1', '7', '8'].includes(how))
      return [
        {
          field: 'frequency',
          message: `${how} is no claim frequency: 1 original, 7 replacement, 8 void.`,
          status277: 'A7:535',
        },
      ]
    if (!payer.frequencies.includes(how))
      return [
        {
          field: 'frequency',
          message: `${payer.name} takes no claim with frequency ${how}.`,
          status277: 'A7:535',
        },
      ]
    const hits: Hit[] = []
    if (how !== '1' && (original ?? '') === '')
      hits.push({
        field: 'original',
        message: `Frequency ${how} without the number of the claim it changes.`,
      })
    else if (how !== '1' && onFile !== null && !onFile.includes(original ?? ''))
      hits.push({
        field: 'original',
        message: `${payer.name} has no claim ${original} that could be changed.`,
      })
    return hits
  },
  examples: [
    {
      name: 'a replacement sent to Medicare',
      scene: (make) => make({ frequency: '7', original: '2025300001' }),
      finds: [{ field: 'frequency' }],
    },
    {
      name: 'a replacement that names no claim',
      scene: (make) => make({ frequency: '7' }, { payer: { ...make().payer, frequencies: ['1', '7', '8'] } }),
      finds: [{ field: 'original' }],
    },
    {
      name: 'a replacement of a claim the payer does not have',
      scene: (make) =>
        make(
          { frequency: '7', original: '2025300009' },
          { payer: { ...make().payer, frequencies: ['1', '7', '8'] }, onFile: ['2025300001'] },
        ),
      finds: [{ field: 'original' }],
    },
    {
      name: 'a void of a claim it has',
      scene: (make) =>
        make(
          { frequency: '8', original: '2025300001' },
          { payer: { ...make().payer, frequencies: ['1', '7', '8'] }, onFile: ['2025300001'] },
        ),
      finds: [],
    },
    { name: 'an original', scene: (make) => make(), finds: [] },
  ],
}
