import type { Address } from '../../claim/parties.ts'
import type { Hit, Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

const BOX = /^(p\.?\s*o\.?|post office)\s*box\b|^box\s+\d/i
const isFullZip = ({ zip, country = 'US' }: Address): boolean => country !== 'US' || /^\d{9}$/.test(zip)

export const billingAddress: Rule = {
  ...{ id: 'A5', title: 'The billing address is a street with a nine-digit ZIP', level: 'REJ', ...ALWAYS },
  inputs: ['billing.address', 'billing.zip', 'facility.zip'],
  answer: null,
  status277: 'A7:500:85',
  fix: 'Give the street where the practice is, with ZIP+4; a post office box belongs into the pay-to address.',
  source: 'X12 TR3 2010AA N3 and N4',
  check({ claim: { billing, facility } }) {
    const hits: Hit[] = []
    if (billing.address && BOX.test(billing.address.line1))
      hits.push({
        field: 'billing.address',
        message: `“${billing.address.line1}” is a post office box.`,
        status277: 'A7:503:85',
      })
    if (billing.address && !isFullZip(billing.address))
      hits.push({
        field: 'billing.zip',
        message: `The billing ZIP ${billing.address.zip} has not nine digits.`,
      })
    if (facility?.address && !isFullZip(facility.address)) {
      const message = `The ZIP ${facility.address.zip} of the service facility has not nine digits.`
      hits.push({ field: 'facility.zip', message, status277: 'A7:500:77' })
    }
    return hits
  },
  examples: [
    {
      name: 'a ZIP of five digits',
      scene: (make) => make({ billing: { address: { zip: '43215' } } }),
      finds: [{ field: 'billing.zip' }],
    },
    {
      name: 'a post office box',
      scene: (make) => make({ billing: { address: { line1: 'PO Box 12' } } }),
      finds: [{ field: 'billing.address' }],
    },
    {
      name: 'a street called after a box',
      scene: (make) => make({ billing: { address: { line1: '12 Boxwood Lane' } } }),
      finds: [],
    },
  ],
}
