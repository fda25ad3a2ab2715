type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array | Uint16Array

/** A typed array that grows as numbers are added: a list of millions without an object for each. */
export interface Growing<A extends Numbers> {
  readonly length: number
  add(value: number): void
  /** What was added, as an array of its own. */
  take(): A
}

export function growing<A extends Numbers>(make: (length: number) => A): Growing<A> {
  let values = make(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    add(value) {
      if (length === values.length) {
        const wider = make(length * 2)
        wider.set(values as never)
        values = wider
      }
      values[length] = value
      length += 1
    },
    take: () => values.slice(0, length) as A,
  }
}
