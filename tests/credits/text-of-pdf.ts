import { inflateSync } from 'node:zlib'

/**
 * The text of one of our PDF files as a reader would select it: content streams are unpacked, each font's ToUnicode table is read, and
 * the glyphs that are shown are looked up in it. Lines are joined with line ends.
 */
export function textOfPdf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body)
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? ''
    const raw = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? ''
    return /FlateDecode/.test(body) ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
  }
  const fonts = new Map<string, Map<string, string>>()
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1]
      if (table && !fonts.has(name)) fonts.set(name, unicodeTable(streamOf(table)))
    }
  const lines: string[] = []
  for (const [id, body] of objects) {
    if (!/FlateDecode/.test(body) || /Length1|FontFile/.test(body)) continue
    const content = streamOf(id)
    if (!/\bTJ\b/.test(content)) continue
    let table = new Map<string, string>()
    for (const [, font, shown, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|(EMC)/g)) {
      if (font) table = fonts.get(font) ?? new Map()
      else if (end) lines.push('\n')
      else
        for (const [, glyphs = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
          lines.push((glyphs.match(/.{4}/g) ?? []).map((glyph) => table.get(glyph) ?? '\uFFFD').join(''))
    }
  }
  return lines.join('')
}

function unicodeTable(cmap: string): Map<string, string> {
  const table = new Map<string, string>()
  const read = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], n) => {
      table.set((Number.parseInt(from, 16) + n).toString(16).padStart(4, '0'), read(hex.replaceAll(' ', '')))
    })
  return table
}
