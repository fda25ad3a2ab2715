interface AddressParts {
  readonly line1: string
  readonly line2?: string | undefined
  readonly city: string
  readonly state?: string | undefined
  readonly zip?: string | undefined
}

/** A ZIP code as people write it: 43215-1450. */
export const zipWords = (zip: string): string => zip.replace(/^(\d{5})(\d{4})$/, '$1-$2')

/** A telephone number as people write it. */
export const phoneWords = (phone: string): string => phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')

/** The last line of an address. */
export const placeWords = ({ city, state, zip }: AddressParts): string =>
  [[city, state].filter(Boolean).join(', '), zipWords(zip ?? '')].filter(Boolean).join(' ')

/** An address as it stands on an envelope. */
export const addressLines = (address: AddressParts | undefined): readonly string[] =>
  address ? [address.line1, address.line2 ?? '', placeWords(address)].filter(Boolean) : []

const DAY = new Intl.DateTimeFormat('en-US', {
  ...{ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
})
/** A day as letters name it: October 15, 2025. */
export const dayWords = (day: string): string => DAY.format(new Date(`${day}T00:00Z`))
