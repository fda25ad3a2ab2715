import type { ReactNode } from 'react'

/** The top of a page: a small line saying where one is, the title, one sentence. */
export function PageHead({
  tag,
  title,
  children,
}: {
  tag?: ReactNode
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="mb-8 max-w-measure">
      {tag && <p className="tag mb-2">{tag}</p>}
      <h1 className="text-3xl">{title}</h1>
      {children && <div className="mt-3 text-soft">{children}</div>}
    </div>
  )
}
