import type { ReactNode } from 'react'
import { SignMark } from '#ui/charts/replay-marks.tsx'
import type { Drawn } from '#ui/charts/replay-paths.ts'

/** What the signs of the drawing say; only those that occur. */
export function ReplayLegend({ drawn, hasPace }: { drawn: Drawn; hasPace: boolean }) {
  const has = (shape: Drawn['signs'][number]['shape']) => drawn.signs.some((sign) => sign.shape === shape)
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-soft">
      <Entry sign={<path d="M-7 0H7" className="stroke-ink stroke-2" />}>at a question</Entry>
      {drawn.answers !== '' && <Entry sign={<circle r="3" className="fill-ink" />}>answered</Entry>}
      {has('won') && <Signed shape="won">changed, wrong to right</Signed>}
      {has('lost') && <Signed shape="lost">changed, right to wrong</Signed>}
      {has('changed') && <Signed shape="changed">changed, neither won nor lost</Signed>}
      {has('flagged') && <Signed shape="flagged">flagged</Signed>}
      {has('overtaken') && <Signed shape="overtaken">came too late, not counted</Signed>}
      {drawn.blanks.some(({ kind }) => kind === 'break') && (
        <Entry sign={<rect x="-7" y="-7" width="14" height="14" className="fill-[url(#replay-break)]" />}>
          break
        </Entry>
      )}
      {drawn.blanks.some(({ kind }) => kind === 'away') && (
        <Entry sign={<rect x="-7" y="-7" width="14" height="14" className="fill-[url(#replay-away)]" />}>
          nothing done
        </Entry>
      )}
      {hasPace && (
        <Entry sign={<path d="M-7 4L7 -4" className="stroke-action stroke-[1.5]" strokeDasharray="4 3" />}>
          even pace
        </Entry>
      )}
    </ul>
  )
}

function Entry({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden="true" viewBox="-8 -8 16 16" className="size-4">
        {sign}
      </svg>
      {children}
    </li>
  )
}

function Signed({ shape, children }: { shape: Drawn['signs'][number]['shape']; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <SignMark shape={shape} />
      {children}
    </li>
  )
}
