import type { BoxName, LineBoxName, PaperForm } from '#billing'
import { BOXES, LINE_BOXES, parseDollars } from '#billing'
import type { SheetKey } from './sheet-keys.ts'
import { placeOf } from './sheet-keys.ts'

/** Lines on a page of the form (NUCC 1500 reference manual, item 24). */
export const LINES_ON_PAGE = 6
/** More than an 837P takes is never typed by hand (005010X222A1: 50 lines a claim). */
export const MOST_LINES = 50

type Line = PaperForm['lines'][number]
const named = <K extends string>(names: object): Record<K, string> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, ''])) as Record<K, string>

export const BLANK_LINE: Line = named<LineBoxName>(LINE_BOXES)
/** A form nobody has written on. */
export const BLANK_FORM: PaperForm = { boxes: named<BoxName>(BOXES), lines: [] }

export const withBox = (form: PaperForm, box: BoxName, text: string): PaperForm =>
  form.boxes[box] === text ? form : { ...form, boxes: { ...form.boxes, [box]: text } }

/** @param at the line's number from 1 */
export const withLineBox = (form: PaperForm, at: number, box: LineBoxName, text: string): PaperForm =>
  form.lines[at - 1]?.[box] === text
    ? form
    : { ...form, lines: form.lines.map((line, i) => (i === at - 1 ? { ...line, [box]: text } : line)) }

/** Puts a line in, as number `at` from 1; a form that is full stays as it is. */
export function withLine(form: PaperForm, at: number, line: Line = BLANK_LINE): PaperForm {
  if (form.lines.length >= MOST_LINES) return form
  return { ...form, lines: [...form.lines.slice(0, at - 1), line, ...form.lines.slice(at - 1)] }
}

export const withoutLine = (form: PaperForm, at: number): PaperForm => ({
  ...form,
  lines: form.lines.filter((_, i) => i !== at - 1),
})

/** What the charges of the lines come to, as printed; null where one of them is no amount. */
export function totalOfLines({ lines }: PaperForm): string | null {
  const amounts = lines.map((line) => parseDollars(line.F.replaceAll(',', '')))
  if (amounts.length === 0 || amounts.includes(null)) return null
  const total = amounts.reduce((all: number, one) => all + (one ?? 0), 0)
  return `${Math.trunc(total / 100)}.${String(total % 100).padStart(2, '0')}`
}

/** The pages a form takes: six lines each, one at least. */
export function pagesOf({ lines }: PaperForm): readonly (readonly Line[])[] {
  const pages = Math.max(1, Math.ceil(lines.length / LINES_ON_PAGE))
  return Array.from({ length: pages }, (_, i) => lines.slice(i * LINES_ON_PAGE, (i + 1) * LINES_ON_PAGE))
}

/** What is written at a place of the sheet. */
export function textAt(form: PaperForm, key: SheetKey): string {
  const place = placeOf(key)
  if (place.kind === 'line') return form.lines[place.line - 1]?.[place.box] ?? ''
  if (place.kind === 'diagnosis') return form.boxes['21'].split('\n')[place.index] ?? ''
  return form.boxes[place.box] ?? ''
}

/** The form with something else written at a place; a place it does not have changes nothing. */
export function withText(form: PaperForm, key: SheetKey, text: string): PaperForm {
  const place = placeOf(key)
  if (place.kind === 'line') return withLineBox(form, place.line, place.box, text)
  if (place.kind === 'box') return place.box in form.boxes ? withBox(form, place.box, text) : form
  const codes = form.boxes['21'].split('\n')
  while (codes.length <= place.index) codes.push('')
  codes[place.index] = text
  while (codes.length > 0 && codes.at(-1) === '') codes.pop()
  return withBox(form, '21', codes.join('\n'))
}
