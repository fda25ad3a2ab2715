import type { Sign } from './replay-paths.ts'

const FORMS: Readonly<Record<Sign['shape'], { d: string; className: string }>> = {
  won: { d: 'M0 -7L6 4H-6Z', className: 'fill-good stroke-paper' },
  lost: { d: 'M0 7L6 -4H-6Z', className: 'fill-bad stroke-paper' },
  changed: { d: 'M0 -6L6 0L0 6L-6 0Z', className: 'fill-soft stroke-paper' },
  flagged: { d: 'M0 -9H8V-1Z', className: 'fill-warn stroke-paper' },
  overtaken: { d: 'M-4 -4L4 4M4 -4L-4 4', className: 'fill-none stroke-bad stroke-2' },
}

/** A sign in the drawing. */
export function Mark({ sign: { x, y, shape }, scale }: { sign: Sign; scale: number }) {
  const { d, className } = FORMS[shape]
  return (
    <svg aria-hidden="true" x={`${x}%`} y={y} className="overflow-visible">
      <path d={d} className={className} transform={scale === 1 ? undefined : `scale(${scale})`} />
    </svg>
  )
}

/** A sign by itself, for the legend and for lists. */
export function SignMark({ shape }: { shape: Sign['shape'] }) {
  const { d, className } = FORMS[shape]
  return (
    <svg aria-hidden="true" viewBox="-8 -8 16 16" className="inline-block size-4 align-[-3px]">
      <path d={d} className={className} transform={shape === 'flagged' ? 'translate(-4 5)' : undefined} />
    </svg>
  )
}
