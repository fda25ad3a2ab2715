/** Text both databases accept: no NUL, no lone surrogates, composed (NFC). */
export const wellFormed = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC')

/** JSON with object keys in order and no spaces: the same value always gives the same text, so it may be hashed. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
}

/** "1 item", "2 items". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  // Asking the locale takes a hundred times as long, and below a thousand it has nothing to say.
  `${Number.isInteger(n) && n >= 0 && n < 1000 ? n : n.toLocaleString('en-US')} ${n === 1 ? one : many}`

/** Keeps a number and its percent sign on one line when shown. */
export const tied = (text: string): string => text.replaceAll(' %', '\u00a0%')
