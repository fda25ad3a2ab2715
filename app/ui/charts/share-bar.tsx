interface ShareBarProps {
  /** All in percent, 0 to 100. */
  readonly share: number
  readonly low: number
  readonly high: number
  /** Where the pass line stands; null when there is none. */
  readonly mark: number | null
}

/**
 * A share with its uncertainty: the bar is the share, the bracket below it the 95 % interval, the red line the pass
 * mark. Drawn on the server with SVG attributes alone. The numbers stand beside it in words, so it is hidden from ears.
 */
export function ShareBar({ share, low, high, mark }: ShareBarProps) {
  const below = mark !== null && share < mark
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 200 22"
      preserveAspectRatio="none"
      className="h-[22px] w-full overflow-visible"
    >
      <rect width="200" height="12" rx="2" className="fill-line" />
      <rect width={share * 2} height="12" rx="2" className={below ? 'fill-faint' : 'fill-ink'} />
      <path
        d={`M${low * 2} 15v4M${high * 2} 15v4M${low * 2} 17H${high * 2}`}
        className="fill-none stroke-action"
        strokeWidth="1.6"
        vectorEffect="non-scaling-stroke"
      />
      {mark !== null && (
        <path
          d={`M${mark * 2} -3v18`}
          className="stroke-red"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
