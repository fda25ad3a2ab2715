import type { ReactNode } from 'react'

/** Where a list would be and nothing is yet: why, and what fills it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-house border border-dashed border-edge px-6 py-8 text-center">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-[52ch] text-soft">{children}</div>}
    </div>
  )
}
