const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day as letters write it: "November 4, 2025". */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`
}
