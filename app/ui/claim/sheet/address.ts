/** An address of the form in the parts that boxes 5 and 7 print apart. */
export interface AddressParts {
  readonly street: string
  readonly unit: string
  readonly city: string
  readonly state: string
  readonly zip: string
}

const PLACE = /^(.*) ([A-Z]{2}) (\d[\d-]*(?: [A-Z]{2,3})?)$/
const CITY_ZIP = /^(.*\D) (\d{5}(?:-?\d{4})?)$/

/** "200 OAK AVE\nCOLUMBUS OH 432150000" in its parts; what cannot be told apart is the city. */
export function partsOfAddress(text: string): AddressParts {
  const lines = text.split('\n')
  const place = lines.length > 1 || PLACE.test(text) ? (lines.at(-1) ?? '') : ''
  const [street = '', ...rest] = place === '' ? lines : lines.slice(0, -1)
  const [, city = place, state = '', zip = ''] = PLACE.exec(place) ?? []
  const [, alone, code] = state === '' ? (CITY_ZIP.exec(place) ?? []) : []
  return {
    ...{ street, unit: rest.join(' ') },
    ...(alone !== undefined && code !== undefined
      ? { city: alone, state: '', zip: code }
      : { city, state, zip }),
  }
}

/** The other way round. */
export function addressOf({ street, unit, city, state, zip }: AddressParts): string {
  const place = [city, state, zip].map((one) => one.trim()).filter((one) => one !== '')
  const lines = [street.trim(), unit.trim(), place.join(' ')]
  return lines.filter((one) => one !== '').join('\n')
}
