import { useEffect, useState } from 'react'
import type { CodeFile, Day } from '#billing'
import { tablesFrom } from '#billing'
import { codeBookOf } from '#ui/claim/look-up/code-book.ts'
import type { EngineHere } from './case-context.ts'

/** Loads the curated code tables, so that the engine answers in the browser. Null until they are here. */
export function useEngine(address: string, on: Day): EngineHere | null {
  const [engine, setEngine] = useState<EngineHere | null>(null)
  useEffect(() => {
    let isGone = false
    void fetch(address)
      .then((came) => (came.ok ? (came.json() as Promise<readonly CodeFile[]>) : null))
      .then((files) => {
        if (files && !isGone) setEngine({ tables: tablesFrom(files), book: codeBookOf(files, on) })
      })
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [address, on])
  return engine
}
