import type { Layout, LineRead, LineReader } from './layout.ts'
import { reject, row, SKIP } from './layout.ts'
import { xmlPiece } from './xml-tag.ts'

const CODE = String.raw`[A-Z][0-9AB][0-9AB](?:\.[0-9A-Z]{0,4})?`
const NAMED = new RegExp(`^${CODE}(?:-(?:${CODE}-?)?)?$`)
const IN_BRACKETS = new RegExp(String.raw`\((${CODE}[^()]*)\)`, 'g')

/** The codes a note names in brackets: "(E08.-)", "(O10-O11, O13-O16)". One with a condition ("with …") names none. */
function codesIn(note: string): readonly string[] {
  return [...note.matchAll(IN_BRACKETS)].flatMap(([, inside = '']) =>
    inside.includes(' with ')
      ? []
      : inside
          .split(/[,;\s]+/)
          .filter((part) => NAMED.test(part))
          .map((part) => (/-[A-Z]/.test(part) ? part.replace(/-$/, '') : part.replace(/\.?-$/, ''))),
  )
}

/**
 * "If applicable" and the like leave the order to the coder, and so does what holds for adverse effects alone (a poisoning
 * comes first): for one note, or for the list that a first note heads.
 */
const CONDITION = /\bif (applicable|any|known)\b|\bfor adverse effects\b/i
/** Another disease that this one makes worse in pregnancy and the like has codes of its own, and no order with this one. */
const COMPLICATES = /\bcomplicating\b/i

/** What is being gathered for a code, a block or a chapter. */
interface Level {
  readonly element: 'diag' | 'section' | 'chapter'
  key: string
  seventh: boolean
  readonly excludes1: string[]
  readonly codeFirst: string[]
  readonly useAdditional: string[]
}

const LEVELS = ['diag', 'section', 'chapter'] as const
/** "J00-J06"; a block of one category says it once: "C50". */
const BLOCK = /\b([A-Z][0-9AB][0-9AB])(?:-([A-Z][0-9AB][0-9AB]))?\b/
/** A block's key: its two ends, and a tail that no code has. */
export const blockKey = (from: string, to: string): string => `${from}${to}ZZZZ`

/** The notes of "code first" that bind whenever what they name is on the claim. */
function binding(notes: readonly string[]): readonly string[] {
  const [head = ''] = notes
  const isList = codesIn(head).length === 0
  if (isList && (CONDITION.test(head) || COMPLICATES.test(head))) return []
  return notes.filter((note) => !CONDITION.test(note) && !COMPLICATES.test(note))
}

function rowOf(level: Level): LineRead {
  const { key, seventh, excludes1, codeFirst, useAdditional } = level
  const list = (notes: readonly string[]) => [...new Set(notes.flatMap(codesIn))].join(' ')
  const lists = [list(excludes1), list(binding(codeFirst)), list(useAdditional)]
  if (!seventh && lists.every((one) => one === '')) return SKIP
  return key === ''
    ? reject(`a ${level.element} with notes has no name`)
    : row(key, seventh ? '1' : '', ...lists)
}

function reader(): LineReader {
  const open: string[] = []
  const levels: Level[] = []
  let fault: string | null = null
  let inComment = false
  const top = () => levels.at(-1)
  const opened = (name: string, attributes: string): void => {
    open.push(name)
    const element = LEVELS.find((one) => one === name)
    if (!element) {
      const level = top()
      if (name === 'sevenChrDef' && level) level.seventh = true
      return
    }
    const [, from = '', to = from] = BLOCK.exec(attributes) ?? []
    const key = from ? blockKey(from, to) : ''
    levels.push({ element, key, seventh: false, excludes1: [], codeFirst: [], useAdditional: [] })
  }
  const closed = (name: string, text: string): LineRead => {
    if (open.pop() !== name) {
      fault ??= `</${name}> closes nothing that is open`
      return SKIP
    }
    const level = top()
    const around = open.at(-1)
    if (name === 'note' && level) {
      if (around === 'excludes1') level.excludes1.push(text)
      else if (around === 'codeFirst') level.codeFirst.push(text)
      else if (around === 'useAdditionalCode') level.useAdditional.push(text)
    } else if (name === 'name' && around === 'diag' && level) level.key = text.trim().replace('.', '')
    else if (name === 'desc' && around === 'chapter' && level) {
      const [, from = '', to = ''] = BLOCK.exec(text) ?? []
      if (from) level.key = blockKey(from, to)
    }
    if (level?.element !== name) return SKIP
    levels.pop()
    return rowOf(level)
  }
  return {
    line(piece) {
      if (inComment || piece.includes('<!--')) {
        inComment = !piece.endsWith('--')
        return SKIP
      }
      const found = xmlPiece(piece)
      if (found === null) {
        if (piece.trim() !== '') fault ??= 'it is no well-formed XML'
        return SKIP
      }
      const { tag, name, attributes, text } = found
      if (tag === 'other' && !name.startsWith('?'))
        fault ??= 'it declares a document type or entities, which the official file does not'
      if (tag === 'open') opened(name, attributes)
      return tag === 'close' ? closed(name, text) : SKIP
    },
    end: () => fault ?? (open.length > 0 ? `it breaks off inside <${open.at(-1)}>` : null),
  }
}

/** Notes of the ICD-10-CM tabular list (CDC XML): Excludes1, code first, use additional, seventh characters. */
export const icd10cmTabular: Layout = {
  kind: 'icd10cm-tabular',
  title: 'ICD-10-CM tabular list, notes (CDC XML)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'seventh', type: 'flag' },
    { name: 'excludes1', type: 'text' },
    { name: 'code_first', type: 'text' },
    { name: 'use_additional', type: 'text' },
  ],
  lineEnd: '>',
  reader,
}
