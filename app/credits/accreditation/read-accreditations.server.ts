import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Accreditation } from './accreditation.ts'
import { AccreditationSchema } from './accreditation.ts'
import type { AccreditationFault, WrittenTitle } from './check-accreditation.ts'
import { checkAccreditation } from './check-accreditation.ts'

/** A fault of an accreditation, with its file (relative to the content tree) and where in it. */
export interface PlacedFault extends AccreditationFault {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The accreditations of a content tree that can be offered, each with whether its approval covers the text as written. */
export interface ReadAccreditations {
  readonly paths: readonly string[]
  readonly found: readonly { readonly accreditation: Accreditation; readonly covers: boolean }[]
  readonly faults: readonly PlacedFault[]
}

const filesIn = async (dir: string, ending: RegExp): Promise<string[]> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((e) => e.isFile() && ending.test(e.name) && !e.name.startsWith('.'))
    .map((e) => join(e.parentPath, e.name))
    .sort()
}

/**
 * The lessons and exams of a tree by what their files say of themselves. The hash is over the file with Unix line ends, so that
 * it is the same on every machine; `sha256sum` gives it too.
 */
async function writtenTitles(dir: string): Promise<WrittenTitle[]> {
  const lessons = await filesIn(join(dir, 'lessons'), /\.mdx$/)
  const exams = await filesIn(join(dir, 'exams'), /\.ya?ml$/)
  const read =
    (kind: WrittenTitle['kind']) =>
    async (file: string): Promise<WrittenTitle[]> => {
      const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n')
      const head = kind === 'lesson' ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
      const says = (parseDocument(head).toJS({ maxAliasCount: 20 }) ?? {}) as Record<string, unknown>
      const { id, title } = says
      if (typeof id !== 'string' || typeof title !== 'string') return []
      return [{ kind, id, title: title.trim(), text: createHash('sha256').update(text).digest('hex') }]
    }
  const all = await Promise.all([...lessons.map(read('lesson')), ...exams.map(read('exam'))])
  return all.flat()
}

/** Reads `accreditations/*.yaml` of a content tree and holds each against the lessons and exams beside it. */
export async function readAccreditations(dir: string): Promise<ReadAccreditations> {
  const files = await filesIn(join(dir, 'accreditations'), /\.ya?ml$/)
  if (files.length === 0) return { paths: [], found: [], faults: [] }
  const titles = await writtenTitles(dir)
  const found: { accreditation: Accreditation; covers: boolean }[] = []
  const faults: PlacedFault[] = []
  const paths = files.map((file) => file.slice(join(dir, sep).length).split(sep).join('/'))
  for (const [n, full] of files.entries()) {
    const file = paths[n] ?? full
    const lines = new LineCounter()
    const document = parseDocument(await readFile(full, 'utf8'), { lineCounter: lines })
    const place = (path: string) => {
      const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
      for (let length = parts.length; length > 0; length--) {
        const node = document.getIn(parts.slice(0, length), true)
        if (isNode(node) && node.range) return at(node.range[0])
      }
      return at(0)
    }
    const at = (offset: number) => {
      const { line, col } = lines.linePos(offset)
      return { line: Math.max(1, line), column: Math.max(1, col) }
    }
    const [broken] = document.errors
    if (broken) {
      const message = broken.message.split('\n')[0] ?? 'no YAML'
      faults.push({
        ...at(broken.pos[0]),
        ...{ file, path: '', severity: 'error', message, fix: 'Mend the YAML.' },
      })
      continue
    }
    const parsed = AccreditationSchema.safeParse(document.toJS({ maxAliasCount: 20 }))
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        faults.push({
          ...place(path.join('.')),
          ...{ file, path: path.join('.'), severity: 'error', message },
          fix: 'content/README.md says how an accreditation is written.',
        })
      continue
    }
    const own = checkAccreditation(parsed.data, basename(full).replace(/\.ya?ml$/, ''), titles)
    faults.push(...own.map((fault) => ({ ...place(fault.path), file, ...fault })))
    if (own.every(({ severity }) => severity !== 'error'))
      found.push({ accreditation: parsed.data, covers: own.length === 0 })
  }
  return { paths, found, faults }
}
