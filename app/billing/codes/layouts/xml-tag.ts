/** What stands before a `>`: text, then a tag that opens, closes or does both. */
export interface XmlPiece {
  readonly text: string
  readonly tag: 'open' | 'close' | 'empty' | 'other'
  readonly name: string
  readonly attributes: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|(\w+));/g, (whole, dec, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole
    const point = Number.parseInt(dec ?? hex, dec === undefined ? 16 : 10)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

/**
 * Takes a piece of XML that ends before a `>` apart; null when no tag begins in it. Nothing is ever expanded but the five
 * entities and numbers that XML itself has, so that a file cannot grow while it is read.
 */
export function xmlPiece(piece: string): XmlPiece | null {
  const at = piece.lastIndexOf('<')
  if (at < 0) return null
  const text = decoded(piece.slice(0, at))
  const inside = piece.slice(at + 1)
  if (/^[?!]/.test(inside)) return { text, tag: 'other', name: inside, attributes: '' }
  const [, slash = '', name = '', rest = ''] = /^(\/?)([A-Za-z_][\w.:-]*)\s*([\s\S]*)$/.exec(inside) ?? []
  if (name === '') return null
  if (slash) return { text, tag: 'close', name, attributes: '' }
  return { text, tag: rest.endsWith('/') ? 'empty' : 'open', name, attributes: rest }
}
