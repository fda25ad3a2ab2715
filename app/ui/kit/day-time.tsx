/** A moment in the person's own zone, the same on server and browser: "22 Nov 2026, 10:42". */
export function DayTime({ at, zone }: { at: number; zone: string }) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return (
    <time dateTime={new Date(at).toISOString()}>
      {of('day')} {of('month')} {of('year')}, {of('hour')}:{of('minute')}
    </time>
  )
}
