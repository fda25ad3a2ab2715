interface TimeBarProps {
  /** Of the widest bar, 0 to 1. */
  readonly share: number
  /** Where an equal share would end, 0 to 1; null: not drawn. */
  readonly even: number | null
}

/** A length of time as a bar; the mark is an equal share of all the time. The numbers stand beside it in words. */
export function TimeBar({ share, even }: TimeBarProps) {
  const over = even !== null && share > even
  return (
    <svg aria-hidden="true" viewBox="0 0 200 12" preserveAspectRatio="none" className="h-3 w-full">
      <rect
        width={Math.round(share * 2000) / 10}
        y="2"
        height="8"
        className={over ? 'fill-warn' : 'fill-ink'}
      />
      {even !== null && (
        <path
          d={`M${Math.round(Math.min(1, even) * 2000) / 10} 0v12`}
          className="stroke-action"
          strokeWidth="1.6"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
