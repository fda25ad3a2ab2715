/** A reminder as the page shows it. */
export interface ShownReminder {
  readonly id: string
  readonly title: string
  readonly say: string
  readonly day: string
  readonly isNew: boolean
  readonly isPast: boolean
}

/** What somebody was reminded of, the soonest date first. */
export function ReminderList({ reminders }: { reminders: readonly ShownReminder[] }) {
  return (
    <ul className="grid gap-4">
      {reminders.map(({ id, title, say, day, isNew, isPast }) => (
        <li key={id} className="card">
          <p className="tag mb-1">
            {day}
            {isNew && ' · new'}
            {isPast && ' · over'}
          </p>
          <h2 className="text-lg">{title}</h2>
          <p className="mt-1 text-soft">{say}</p>
        </li>
      ))}
    </ul>
  )
}
