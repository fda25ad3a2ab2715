/** A name for this page, told from all others of the device. */
export const newPageName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((n) => n.toString(16).padStart(2, '0')).join('')

const LOCK = 'case-page '
const TAB = 'case-pages'

/**
 * Finds out which pages of this device still stand: what those keep belongs to somebody who still writes. A page holds a
 * lock of its name until it is gone, however that happens; those before it in this tab are gone, whatever the browser
 * still says of their locks. Where it has no locks, no page counts as standing.
 */
export async function pagesThatStand(name: string): Promise<(page: string) => boolean> {
  const before = pagesOfTab(name)
  if (!('locks' in navigator)) return (page) => page === name
  void navigator.locks.request(`${LOCK}${name}`, () => new Promise<never>(() => {}))
  const { held = [] } = await navigator.locks.query()
  const standing = new Set(held.map((one) => one.name))
  return (page) => page === name || (standing.has(`${LOCK}${page}`) && !before.includes(page))
}

/** Pages that stood in this tab before; this one is added to them. */
function pagesOfTab(name: string): readonly string[] {
  try {
    const before = (sessionStorage.getItem(TAB) ?? '').split(' ').filter((one) => one !== '' && one !== name)
    sessionStorage.setItem(TAB, [...before, name].slice(-20).join(' '))
    return before
  } catch {
    return []
  }
}
