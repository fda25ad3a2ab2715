import { memo, useState } from 'react'
import type { BoxName } from '#billing'
import type { AddressParts } from './address.ts'
import { addressOf, partsOfAddress } from './address.ts'
import { Entry } from './entry.tsx'
import { useSheet } from './sheet-context.ts'

interface AddressEntryProps {
  readonly at: BoxName
  readonly value: string
  readonly note?: string
  readonly isReadOnly?: boolean
}

const PARTS: readonly (readonly [part: keyof AddressParts, label: string, name: string])[] = [
  ['street', 'Number and street', 'number and street'],
  ['unit', 'Unit', 'second line'],
  ['city', 'City', 'city'],
  ['state', 'State', 'state'],
  ['zip', 'ZIP code', 'ZIP code'],
]

/** An address in the parts that the form prints apart. */
export const AddressEntry = memo(function AddressEntry({
  at,
  value,
  note = '',
  isReadOnly = false,
}: AddressEntryProps) {
  const sheet = useSheet()
  const [kept, setKept] = useState(() => partsOfAddress(value))
  // Half of an address cannot be taken apart again: while somebody types, the parts as typed hold.
  const parts = addressOf(kept) === value ? kept : partsOfAddress(value)
  const write = (part: keyof AddressParts, text: string) => {
    const next = { ...parts, [part]: text }
    setKept(next)
    sheet.write(at, addressOf(next))
  }
  return (
    <span className="cms-address">
      {PARTS.map(([part, label, name]) => (
        <span key={part} className={`cms-part cms-address-${part}`}>
          <span className="cms-small" aria-hidden="true">
            {label}
          </span>
          <Entry
            at={at}
            part={name}
            value={parts[part]}
            note={part === 'street' ? note : ''}
            isReadOnly={isReadOnly}
            longest={part === 'state' ? 2 : 55}
            onWrite={(text) => write(part, text)}
          />
        </span>
      ))}
    </span>
  )
})
