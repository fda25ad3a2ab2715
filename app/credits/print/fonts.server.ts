import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Outline } from './glyph.server.ts'
import { glyphRecord } from './glyph.server.ts'

/** What we use of the font library's font and of the subset it makes; it has no types of its own. */
export interface Font {
  createSubset: () => Subset
  hasGlyphForCodePoint(code: number): boolean
  getGlyph: (id: number, letters?: readonly number[]) => Glyph
}
interface Glyph {
  readonly path: { readonly commands: readonly Outline[] }
  readonly advanceWidth: number
  codePoints: readonly number[]
  _getMetrics(): { readonly leftBearing: number }
}
interface Subset {
  font: Font
  glyf: Uint8Array[]
  loca: { offsets: number[] }
  hmtx: { metrics: { advance: number; bearing: number }[] }
  offset: number
  _addGlyph(this: Subset, id: number): number
}

const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-#-wght-normal.woff2'
const SANS = '@fontsource-variable/inter/files/inter-#-wght-normal.woff2'
/** The library reads the outlines of these files at their usual weight alone; the heavy faces get a thin line around each letter. */
const FACES = {
  serif: { file: SERIF, heavy: false },
  strong: { file: SERIF, heavy: true },
  italic: {
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-#-wght-italic.woff2',
    heavy: false,
  },
  sans: { file: SANS, heavy: false },
  bold: { file: SANS, heavy: true },
} as const
export type Face = keyof typeof FACES
export const isHeavy = (face: Face): boolean => FACES[face].heavy

/** The scripts that our font packages bring, the commonest first. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const

const packages = createRequire(import.meta.url)
const opened = new Map<string, Font>()

/**
 * A font of the web packages, fit for embedding. The font library cannot cut a subset out of a WOFF2 file: it copies bytes of
 * the packed table. So each glyph is written anew from its outline.
 */
function open(face: Face, script: string): Font {
  const name = FACES[face].file.replace('#', script)
  const known = opened.get(name)
  if (known) return known
  const probe = new PDFDocument({ font: null as never })
  probe.font(new Uint8Array(readFileSync(packages.resolve(name))) as never)
  const font = (probe as unknown as { _font: { font: Font } })._font.font
  // It remembers a glyph by its number, also when it first met it without its letter; selecting would then find nothing there.
  const find = font.getGlyph.bind(font)
  font.getGlyph = (id, letters = []) => {
    const glyph = find(id, letters)
    if (glyph.codePoints.length === 0) glyph.codePoints = letters
    return glyph
  }
  const make = font.createSubset.bind(font)
  font.createSubset = () => Object.assign(make(), { _addGlyph: addGlyph })
  opened.set(name, font)
  return font
}

function addGlyph(this: Subset, id: number): number {
  const glyph = this.font.getGlyph(id)
  const record = glyphRecord(glyph.path.commands)
  this.glyf.push(record)
  this.loca.offsets.push(this.offset)
  const { leftBearing } = glyph._getMetrics()
  this.hmtx.metrics.push({ advance: Math.round(glyph.advanceWidth), bearing: Math.round(leftBearing) })
  this.offset += record.length
  return this.glyf.length - 1
}

/** A text in pieces, each with a font that has its letters; what no font has becomes a question mark. */
export function runsOf(text: string, face: Face): { readonly text: string; readonly font: Font }[] {
  const runs: { text: string; font: Font }[] = []
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 63
    const last = runs.at(-1)
    const has = last?.font.hasGlyphForCodePoint(code) ? last.font : fontWith(face, code)
    const shown = has ? letter : '?'
    const font = has ?? open(face, 'latin')
    if (last && last.font === font) last.text += shown
    else runs.push({ text: shown, font })
  }
  return runs
}

function fontWith(face: Face, code: number): Font | null {
  for (const script of SCRIPTS) {
    const font = open(face, script)
    if (font.hasGlyphForCodePoint(code)) return font
  }
  return null
}
