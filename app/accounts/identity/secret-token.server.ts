import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 32 random bytes, 43 characters of base64url. Never kept, only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Whether a text from outside has the form of a token. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** What is kept of a token: SHA-256, hexadecimal. A token has 256 bits of chance, so no slow hash is needed. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
