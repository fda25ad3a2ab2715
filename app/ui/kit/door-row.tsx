import { NavLink } from '@remix-run/react'

/** A place one goes to by its name; `end`: it is current only where nothing follows its address. */
export interface Door {
  readonly to: string
  readonly name: string
  readonly end?: boolean
}

/** Doors side by side, the current one underlined. Where they do not fit, the row moves sideways and begins at it. */
export function DoorRow({
  label,
  doors,
  className,
}: {
  readonly label: string
  readonly doors: readonly Door[]
  readonly className: string
}) {
  return (
    <nav aria-label={label} className={`door-row flex overflow-x-auto ${className}`}>
      {doors.map(({ to, name, end = false }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          className="door flex min-h-11 shrink-0 items-center border-b-2 border-transparent px-2.5 text-[15px] text-soft no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
