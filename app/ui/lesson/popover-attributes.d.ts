import 'react'

/** The platform's popover attributes, which the types of React 18 do not know; it passes them on as written. */
declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto' | 'manual' | undefined
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string | undefined
  }
}
