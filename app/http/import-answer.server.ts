import type { AppLoadContext } from '@remix-run/node'
import { data } from '@remix-run/node'
import type { Duplicate, ImportFault, ImportRow } from '#credits'
import { creditSentence, fileText, MOST_IMPORT_BYTES } from '#credits'
import type { ImportPreview, ImportRefusal } from '#credits/server'
import { sha256Hex } from '#kernel/hash.ts'
import { statusOf } from './fault-status.server.ts'
import { bytesUpTo, receiveForm } from './receive-form.server.ts'

/** What the page of an import shows after something was sent. */
export interface ImportAnswer {
  /** Another one each time, so that the page notices a second answer. */
  readonly id: string
  /** The text as it was read, kept in the page. */
  readonly text: string
  /** Stands for that text: what is imported is what was looked at. */
  readonly seen: string
  /** Why it was not taken as a whole; empty: it could be read. */
  readonly say: string
  readonly faults: readonly ImportFault[]
  readonly faultCount: number
  readonly rows: readonly ImportRow[]
  readonly rowCount: number
  readonly duplicates: readonly Duplicate[]
  readonly duplicateCount: number
}

export interface ImportWish {
  readonly intent: string
  readonly key: string
  readonly text: string
  readonly leaveOut: boolean
  /** Whether this very text was looked at before. */
  readonly isSeen: boolean
}

/** So many of each are shown; the rest is counted. */
const SHOWN = 200

/** Reads the form of an import: a file goes before what stands in the field. */
export async function receiveImport(
  request: Request,
): Promise<{ wish: ImportWish; say: string; status: number }> {
  // Line ends of a field are sent as two bytes each, and its letters may be three.
  const { form, files, fault } = await receiveForm(
    request,
    (_, bytes) => bytesUpTo(bytes, MOST_IMPORT_BYTES),
    2 * MOST_IMPORT_BYTES,
  )
  const field = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [file] = files.filter(({ byteLength }) => byteLength > 0)
  const read = file ? fileText(file) : null
  const text = read?.ok ? read.value : field('text')
  const wish = {
    ...{ intent: field('intent'), key: field('key'), leaveOut: field('leaveOut') !== '' },
    ...{ text, isSeen: field('seen') === markOf(text) },
  }
  if (fault) return { wish, say: fault.say, status: fault.status }
  return read && !read.ok ? { wish, say: read.fault, status: 400 } : { wish, say: '', status: 200 }
}

/** The hash of a text whatever its ends of line: browsers send those of a field as they like. */
const markOf = (text: string): string => sha256Hex(text.replace(/\r\n?/g, '\n').trim())

/** The answer to an import that has not been written. */
export function importAnswer(
  { text }: Pick<ImportWish, 'text'>,
  say: string,
  status: number,
  preview: ImportPreview | null,
  { requestId }: AppLoadContext,
) {
  const { rows, faults, duplicates } = preview ?? { rows: [], faults: [], duplicates: [] }
  const answer: ImportAnswer = {
    ...{ id: requestId, text, seen: markOf(text), say },
    ...{ faults: faults.slice(0, SHOWN), faultCount: faults.length },
    ...{ rows: rows.slice(0, SHOWN), rowCount: rows.length },
    ...{ duplicates: duplicates.slice(0, SHOWN), duplicateCount: duplicates.length },
  }
  return data(answer, { status: faults.length > 0 && status === 200 ? 400 : status })
}

/** Why an import was refused, with its status. */
export function refusalOf(fault: ImportRefusal): { say: string; status: number } {
  if (fault.code === 'faulty')
    return { say: 'Nothing was imported: some cells need another look.', status: 400 }
  if (fault.code === 'nothing-new')
    return { say: 'Nothing was imported: every line of the file repeats something.', status: 409 }
  return { say: creditSentence(fault), status: statusOf(fault.code) }
}
