import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** The key that seals, from a secret of the environment. The secret is long and random, so no slow derivation is needed. */
const sealingKey = (secret: string, salt: Buffer): Buffer =>
  Buffer.from(
    hkdfSync('sha256', createHash('sha256').update(secret).digest(), salt, 'cleanclaim badge key', 32),
  )

/** Seals a text with AES-256-GCM. `about` is bound to it: sealed for one key, it opens for no other. */
export function seal(text: string, secret: string, about: string): string {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret, salt), nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `seal` made; null: another secret sealed it, or it was changed. */
export function unseal(sealed: string, secret: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 45) return null
  const [salt, nonce, tag] = [bytes.subarray(0, 16), bytes.subarray(16, 28), bytes.subarray(28, 44)]
  try {
    const cipher = createDecipheriv('aes-256-gcm', sealingKey(secret, salt), nonce)
      .setAAD(Buffer.from(about))
      .setAuthTag(tag)
    return Buffer.concat([cipher.update(bytes.subarray(44)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
