/** Where the browser keeps whose device it is. */
export const OWNER = 'cleanclaim-device'

/** Whose exams this device may keep something of; `null` when nobody's or when the browser keeps nothing. */
export function deviceOwner(): string | null {
  try {
    return localStorage.getItem(OWNER)
  } catch {
    return null
  }
}

/** Writes down whose device it is, so that pages need not open its store to know. */
export function markOwner(person: string): void {
  if (deviceOwner() === person) return
  try {
    localStorage.setItem(OWNER, person)
  } catch {
    // a browser that keeps nothing keeps no exams either
  }
}

/** Calls `lost` when another page of this browser finds the device to be somebody else's. */
export function onOwnerChange(person: string, lost: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === OWNER && newValue !== null && newValue !== person) lost()
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}
