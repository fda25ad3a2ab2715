const ADDRESSES = new Set(['/checks'])

/** Whether the route at this path reads JSON; every other route reads forms, and JSON sent to it is refused. */
export const readsJson = (path: string): boolean => ADDRESSES.has(path)
