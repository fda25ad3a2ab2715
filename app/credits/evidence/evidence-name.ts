import { wellFormed } from '#kernel/text.ts'
import type { EvidenceType } from '../ledger/ledger.ts'

/** A file may be so large. */
export const MOST_BYTES = 10 * 1024 * 1024
/** A line may have so many. */
export const MOST_FILES = 10
/** What all files of a person may come to. */
export const MOST_BYTES_EACH = 2 * 1024 * 1024 * 1024

const LONGEST_NAME = 100

export const EXTENSIONS: Readonly<Record<EvidenceType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/heic': 'heic',
}

/** What the types are called on pages. */
export const TYPE_NAMES: Readonly<Record<EvidenceType, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'image/heic': 'HEIC picture',
}

/**
 * A file's name as it is shown and offered for download: the last part of a path, without control and direction
 * characters and what a file system forbids. The file is never stored under it.
 */
export function shownName(given: string): string {
  const last = wellFormed(given).split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (plain === '') return 'file'
  const letters = [...plain]
  if (letters.length <= LONGEST_NAME) return plain
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? ''
  return (
    letters
      .slice(0, LONGEST_NAME - ending.length - 1)
      .join('')
      .trimEnd() +
    '…' +
    ending
  )
}

/** The same with the ending of what the file really is: `scan.html` that is a PDF is offered as `scan.html.pdf`. */
export function downloadName(name: string, type: EvidenceType): string {
  const ending = EXTENSIONS[type]
  const isSo = name.toLowerCase().endsWith(`.${ending}`) || (ending === 'jpg' && /\.jpeg$/i.test(name))
  return isSo ? name : `${name}.${ending}`
}

/** `Content-Disposition` for a name (RFC 6266): plain letters for old programs, the name itself for the others. */
export function disposition(way: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9._ -]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${way}; filename="${plain}"; filename*=UTF-8''${whole}`
}
