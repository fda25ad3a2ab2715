import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { COMPILER_VERSION, RULES_SHOWN, WORKED_SHOWN } from '../compile/compiler-version.ts'
import type { ContentFile } from '../loading/content.ts'

/** A content tree as it lies on disk, and the SHA-256 of all of it. */
export interface Tree {
  readonly files: readonly ContentFile[]
  readonly hash: string
  /** Whether its texts have fictional procedure numbers. */
  readonly fictional?: boolean
}

/** Folders of a content tree that other rooms read. */
const OTHERS = /^(?:scenarios|credits|accreditations)\//
const TEXT = /\.(?:ya?ml|mdx|svg|csv)$/

/**
 * Reads every file below `dir`; paths come out relative to it. Files beginning with a dot and README files are not
 * content. Links are not followed; claim scenarios are the sandbox's, rules of renewal the
 * credits room's. The hash also covers the version of our compiler and the billing rules as lessons show
 * them.
 */
export async function readTree(dir: string): Promise<Tree> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((e) => e.isFile() && !/^README/i.test(e.name))
    .map((e) => relative(dir, join(e.parentPath, e.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !OTHERS.test(path))
    .sort()
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      text: TEXT.test(path) ? await readFile(join(dir, path), 'utf8') : '',
    })),
  )
  const hash = createHash('sha256').update(`${COMPILER_VERSION} ${RULES_SHOWN} ${WORKED_SHOWN}`)
  for (const { path, text } of files) hash.update(`\0${path}\0${text}`)
  return { files, hash: hash.digest('hex') }
}

/** SHA-256 of a text, by the platform: publishing hashes megabytes. The same as the kernel's. */
export const fastHash = (text: string): string => createHash('sha256').update(text).digest('hex')
