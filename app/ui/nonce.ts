import { createContext, useContext } from 'react'

/** The nonce that lets this page's own scripts run; empty in the browser, which hides it from scripts anyway. */
export const NonceContext = createContext('')
export const useNonce = (): string => useContext(NonceContext)
