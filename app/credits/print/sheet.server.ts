import PDFDocument from 'pdfkit'
import type { Face } from './fonts.server.ts'
import { isHeavy, runsOf } from './fonts.server.ts'

export type Paper = 'LETTER' | 'A4'
const INK = '#1B2430'
/** Ligatures and letters that depend on their neighbors are not used: what is selected is what was written. */
const PLAIN = { liga: false, clig: false, calt: false, ccmp: false }

interface Look {
  readonly face?: Face
  readonly size?: number
  readonly color?: string
  readonly align?: 'left' | 'center' | 'right'
  /** Space between letters, in points. */
  readonly wide?: number
}

/** What a document is called and when it was made: the same figures give the same bytes. */
export interface SheetHead {
  readonly title: string
  readonly author: string
  readonly at: number
  readonly paper: Paper
  readonly landscape?: boolean
}

/**
 * A PDF in our type: tagged, with a title and a language, the fonts embedded. Text is set line by line here, because a line may need
 * several fonts. Nothing of it comes from the clock.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument
  private readonly parts: Buffer[] = []
  /** Widths that were measured, in thousandths of the size: measuring costs more than all the rest. */
  private readonly widths = new Map<string, number>()
  private readonly done: Promise<void>
  private readonly root: PDFKit.PDFStructureElement

  constructor({ title, author, at, paper, landscape = false }: SheetHead) {
    const day = new Date(at)
    this.doc = new PDFDocument({
      ...{ size: paper, layout: landscape ? 'landscape' : 'portrait', margin: 0, bufferPages: true },
      ...{ pdfVersion: '1.7', tagged: true, lang: 'en-US', displayTitle: true, font: null as never },
      info: {
        Title: title,
        Author: author,
        Creator: 'Cleanclaim',
        Producer: 'Cleanclaim',
        CreationDate: day,
        ModDate: day,
      },
    })
    this.doc.on('data', (part: Buffer) => this.parts.push(part))
    this.done = new Promise((resolve) => this.doc.on('end', () => resolve()))
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  get width(): number {
    return this.doc.page.width
  }
  get height(): number {
    return this.doc.page.height
  }

  widthOf(text: string, { face = 'serif', size = 11, wide = 0 }: Look = {}): number {
    const key = `${face} ${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      width = 0
      for (const run of runsOf(text, face)) {
        this.doc.font(run.font as never).fontSize(1000)
        width += this.doc.widthOfString(run.text, { features: PLAIN as never })
      }
      this.widths.set(key, width)
    }
    return (width * size) / 1000 + wide * [...text].length
  }

  /** One line of text with its base at `y`, as one element of the document's structure. */
  line(text: string, x: number, y: number, look: Look = {}, as = 'P'): void {
    const { face = 'serif', size = 11, color = INK, align = 'left', wide = 0 } = look
    const width = this.widthOf(text, look)
    let at = align === 'center' ? x - width / 2 : align === 'right' ? x - width : x
    const content = this.doc.markStructureContent(as)
    for (const run of runsOf(text, face)) {
      this.doc
        .font(run.font as never)
        .fontSize(size)
        .fillColor(color)
      const options = { features: PLAIN as never, characterSpacing: wide, lineBreak: false }
      const edge = isHeavy(face) ? { fill: true, stroke: true } : {}
      if (isHeavy(face)) this.doc.lineWidth(size * 0.022).strokeColor(color)
      this.doc.text(run.text, at, y, { ...options, ...edge, baseline: 'alphabetic' })
      at += this.doc.widthOfString(run.text, options)
    }
    this.doc.endMarkedContent()
    this.root.add(this.doc.struct(as, {}, [content]))
  }

  /** A text in lines of at most `width`; gives the base of the line after the last. */
  block(text: string, x: number, y: number, width: number, look: Look = {}, as = 'P'): number {
    const { size = 11 } = look
    let at = y
    for (const one of this.lines(text, width, look)) {
      this.line(one, x, at, look, as)
      at += size * 1.35
    }
    return at
  }

  lines(text: string, width: number, look: Look = {}): string[] {
    const lines: string[] = []
    let used = 0
    for (const word of text
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) => this.cut(word, width, look))) {
      const last = lines.at(-1)
      const space = this.widthOf(' ', look)
      const more = this.widthOf(word, look) + (lines.length > 0 ? space : 0)
      if (last !== undefined && used + more <= width) {
        used += more
        lines[lines.length - 1] = `${last} ${word}`
      } else {
        used = this.widthOf(word, look)
        lines.push(word)
      }
    }
    return lines
  }

  /** A word too long for a line, in pieces. */
  private cut(word: string, width: number, look: Look): string[] {
    if (this.widthOf(word, look) <= width) return [word]
    const pieces: string[] = []
    let piece = ''
    for (const letter of word) {
      if (piece && this.widthOf(piece + letter, look) > width) {
        pieces.push(piece)
        piece = ''
      }
      piece += letter
    }
    return [...pieces, piece]
  }

  /** What is drawn and says nothing: left out by who listens. */
  ornament(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw(this.doc)
    this.doc.endMarkedContent()
  }

  /** Whose it is and the page's number, at the foot of every page, ending at `right`. */
  numberPages(name: string, right: number): void {
    const { count } = this.doc.bufferedPageRange()
    for (let n = 0; n < count; n++) {
      this.doc.switchToPage(n)
      this.line(`${name} · page ${n + 1} of ${count}`, right, this.height - 40, {
        ...{ face: 'sans', size: 8.5, color: '#4A5565', align: 'right' },
      })
    }
  }

  async finish(): Promise<Uint8Array> {
    this.root.end()
    this.doc.end()
    await this.done
    return Buffer.concat(this.parts)
  }
}
