/**
 * Whether a text is an NPI: ten digits, the first 1 or 2, and a Luhn check over `80840` and the number that ends in 0
 * (45 CFR 162.406; CMS check-digit paper). The prefix adds 24 to the sum of the ten digits.
 */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  let sum = 24
  for (let i = 0; i < 10; i++) {
    const digit = Number(text[i])
    // Counted from the right, every second digit is doubled: in ten digits those with an even index.
    const value = i % 2 === 0 ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
