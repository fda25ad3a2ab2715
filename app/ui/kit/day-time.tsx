/** A moment in the person's own zone, the same on server and browser: "Nov 22, 2026, 10:42 AM". */
export function DayTime({ at, zone }: { at: number; zone: string }) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).formatToParts(at)
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return (
    <time dateTime={new Date(at).toISOString()}>
      {of('month')} {of('day')}, {of('year')}, {of('hour')}:{of('minute')} {of('dayPeriod')}
    </time>
  )
}
