/** Puts what belongs together into one list each, in the order in which it came. */
export function listed<T, K, V>(all: readonly T[], whose: (one: T) => K, as: (one: T) => V): Map<K, V[]> {
  const lists = new Map<K, V[]>()
  for (const one of all) {
    const key = whose(one)
    const list = lists.get(key)
    if (list) list.push(as(one))
    else lists.set(key, [as(one)])
  }
  return lists
}
