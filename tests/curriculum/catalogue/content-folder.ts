import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { ok } from '#kernel/result.ts'
import { instant } from '#kernel/time.ts'
import type { ContentFile } from '../../../app/curriculum/loading/content.ts'

/** A content tree on disk that a test may change. */
export interface ContentFolder {
  readonly dir: string
  write(...files: readonly ContentFile[]): void
  remove(path: string): void
  /** Publishes it; every exam is taken as it is. */
  publish(db: Database): ReturnType<typeof publishCatalogue>
}

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** A fresh content tree; removed after the test. */
export function contentFolder(...files: readonly ContentFile[]): ContentFolder {
  const dir = mkdtempSync(join(tmpdir(), 'content-'))
  made.push(dir)
  let now = 1_760_000_000_000
  const folder: ContentFolder = {
    dir,
    write(...given) {
      for (const { path, text } of given) {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        writeFileSync(join(dir, path), text)
      }
    },
    remove: (path) => rmSync(join(dir, path)),
    publish: (db) => publishCatalogue(db, dir, instant(now++), (raw) => ok(raw)),
  }
  folder.write(...files)
  return folder
}
