/** Where a key leads among the elements of a text; whether it led anywhere. */
export function moveInText(pane: HTMLElement, from: HTMLElement, key: string): boolean {
  const all = [...pane.querySelectorAll<HTMLElement>('[data-cell]')]
  const at = all.indexOf(from)
  const go = (to: HTMLElement | undefined): boolean => {
    to?.focus()
    return to !== undefined
  }
  if (at < 0) return (key === 'ArrowDown' || key === 'ArrowRight') && go(all[0])
  if (key === 'ArrowRight') return go(all[at + 1])
  if (key === 'ArrowLeft') return go(all[at - 1])
  const row = (of: HTMLElement): Element | null => of.closest('[data-segment]')
  const own = all.filter((one) => row(one) === row(from))
  if (key === 'Home') return go(own[0])
  if (key === 'End') return go(own.at(-1))
  if (key === 'Escape') return go(pane)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  const next = key === 'ArrowDown' ? row(from)?.nextElementSibling : row(from)?.previousElementSibling
  const there = [...(next?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  return go(there[Math.min(own.indexOf(from), there.length - 1)])
}
