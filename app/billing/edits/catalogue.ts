import type { Rule } from './rule.ts'
import { npiCheckDigit } from './rules/a03-npi-check-digit.ts'
import { chargesBalance } from './rules/a08-charges-balance.ts'

/** Every rule, in the order of the catalogue. */
export const CATALOGUE: readonly Rule[] = [npiCheckDigit, chargesBalance]
