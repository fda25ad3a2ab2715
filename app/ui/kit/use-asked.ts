import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/**
 * Holds a field of a filter to what the address asks for when a link or the way back changes it. The field stays the
 * same element (one that is made anew drops the focus of the person who pressed Enter in it), and what is typed before
 * the page's script has come is left alone.
 */
export function useAsked<T extends HTMLInputElement | HTMLSelectElement>(value: string): RefObject<T> {
  const field = useRef<T>(null)
  const last = useRef(value)
  useEffect(() => {
    if (last.current !== value && field.current) field.current.value = value
    last.current = value
  }, [value])
  return field
}
