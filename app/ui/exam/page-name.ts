/** A name nobody else has, also where the page is not encrypted (`crypto.randomUUID` is missing there). */
export function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/**
 * Takes the name of an open page for as long as this page lives: two open pages never have the same one, on whatever
 * tab (Web Locks). A page that is gone, however it went, holds none.
 * @returns how to give it back; `null` when another page holds it, or when the browser cannot tell
 */
export function holdName(name: string): Promise<(() => void) | null> {
  if (!navigator.locks) return Promise.resolve(null)
  return new Promise((resolve) => {
    navigator.locks
      .request(`cleanclaim:${name}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null)
        return new Promise<void>((free) => resolve(free))
      })
      .catch(() => resolve(null))
  })
}
