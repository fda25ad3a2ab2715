import { useEffect, useState } from 'react'
import type { CodeFile } from '#billing'
import { readTables } from '#billing'
import { codeBooks } from '#ui/claim/look-up/code-book.ts'
import type { EngineHere } from './case-context.ts'

/** Loads the curated code tables, so that the engine answers in the browser. Null until they are here. */
export function useEngine(address: string): EngineHere | null {
  const [engine, setEngine] = useState<EngineHere | null>(null)
  useEffect(() => {
    let isGone = false
    void fetch(address)
      .then((came) => (came.ok ? (came.json() as Promise<readonly CodeFile[]>) : null))
      .then((files) => {
        if (!files || isGone) return
        const read = readTables(files)
        setEngine({ tables: read.tables, bookOn: codeBooks(read) })
      })
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [address])
  return engine
}
