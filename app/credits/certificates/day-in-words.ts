const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "October 15, 2025" for 2025-10-15. */
export function dayInWords(day: string): string {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  return `${MONTHS[month - 1] ?? ''} ${of}, ${year}`
}
