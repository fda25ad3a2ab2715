import type { Fault } from './decimal.ts'

/** A number as it is read: `-1234.50` → `−1,234.50`. What is being typed keeps its point and its zeros. */
export function grouped(number: string): string {
  const [whole = '', part] = number.replace('-', '').split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${number.startsWith('-') ? '−' : ''}${groups}${part === undefined ? '' : `.${part}`}`
}

export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  zero: 'Nothing can be divided by zero.',
  large: 'More than 12 digits.',
}
