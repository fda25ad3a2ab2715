import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/** SHA-256 of the UTF-8 text, as 64 lower-case hexadecimal digits. The same in browser and server. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
