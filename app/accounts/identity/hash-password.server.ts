import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the least memory OWASP's Password Storage Cheat Sheet allows: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password nobody has: verifying against it takes as long as against a real one. */
const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$yrzsLgPHsRR0dRdv33US7A$U5F42Dx0dOYXxvpeAvg+Ag+fG1gZ5FeNsb8sr6GmXqc'

/** The hash to keep, in PHC form: it names its own costs. About 13 ms off the main thread. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/**
 * Whether `password` is the one behind `kept`. Without a kept hash (no such account, or one without a password) the
 * answer is no and takes as long, so that the time tells nothing.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const right = await verify(kept ?? DECOY, password)
  return right && kept !== null
}
