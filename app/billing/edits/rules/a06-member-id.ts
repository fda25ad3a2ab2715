import type { Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

/**
 * A Medicare Beneficiary Identifier: 11 characters, digits and letters in fixed places; the letters S L O I B Z are
 * never used, since they look like digits (CMS, MBI format).
 */
const MBI =
  /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/

/** Whether a text has the form of a Medicare number; hyphens are only for reading and not part of it. */
export const isMbi = (text: string): boolean => MBI.test(text)

export const memberId: Rule = {
  ...{
    id: 'A6',
    title: 'The member ID has the form its payer issues; a Medicare number has 11 characters',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['subscriber.memberId'],
  answer: null,
  status277: 'A7:164:IL',
  fix: 'Copy the number from the card, without hyphens: a Medicare number has 11 characters and no S L O I B Z.',
  source: 'CEDI X222.121.2010BA.NM109; CMS MBI format',
  check({ coverage, payer }) {
    const { memberId: id } = coverage.subscriber
    if (id === '') return [{ field: 'subscriber.memberId', message: 'There is no member ID.' }]
    const isFine = payer.kind === 'medicare' ? isMbi(id) : /^[A-Za-z0-9]{2,80}$/.test(id)
    const kind = payer.kind === 'medicare' ? 'Medicare number' : 'member ID'
    return isFine ? [] : [{ field: 'subscriber.memberId', message: `${id} has not the form of a ${kind}.` }]
  },
  examples: [
    {
      name: 'a Medicare number that ends in a letter',
      scene: (make) => make({ coverages: medicareWith('1EG4TE5MK7S') }),
      finds: [{ field: 'subscriber.memberId' }],
    },
    {
      name: 'a Medicare number as on the card',
      scene: (make) => make({ coverages: medicareWith('1EG4TE5MK73') }),
      finds: [],
    },
  ],
}

const medicareWith = (memberIdText: string) => [
  {
    ...{ payer: { id: 'MCRTRN', name: 'Medicare Part B Training' }, filing: 'MB', relationship: '18' },
    subscriber: {
      ...{ last: 'Sample', first: 'Pat', memberId: memberIdText, birth: '1950-06-15', sex: 'F' as const },
      address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
    },
  },
]
