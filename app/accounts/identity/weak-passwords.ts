/**
 * Passwords of ten and more characters that head every list of leaked ones, written without case and punctuation.
 * NIST SP 800-63B §5.1.1.2 asks to refuse "commonly used, expected, or compromised" values and to demand no mixture
 * of character classes. The list is short on purpose: sign-in is rate limited, so only the very first guesses count.
 */
const WELL_KNOWN = new Set(
  `0123456789 1234567890 12345678910 0987654321 9876543210 1029384756 1357924680 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
  a1b2c3d4e5 abcd123456 abcdefghij abc1234567 asdfghjkl1 asdfasdfasdf qwertyuiop qwertyuiop1 qwerty12345 qwerty123456
  qwertyqwerty qazwsxedcrfv zxcvbnm123 password10 password11 password12 password123 password1234 password12345
  passwordpassword passw0rd123 p4ssw0rd123 mypassword mypassword1 iloveyou12 iloveyou123 iloveyouforever letmein123
  letmein1234 welcome123 welcome1234 welcome2024 welcome2025 welcome2026 changeme123 changemenow trustno1trustno1
  administrator administrator1 admin12345 admin123456 football123 baseball123 basketball sunshine123 princess123
  superman123 dragon1234 monkey12345 michael123 jordan2323 whatever123 computer123 internet123 starwars123
  correcthorsebatterystaple medicalbilling medicalbilling1 medicalcoding billingandcoding reimbursement cleanclaim
  cleanclaim1 cleanclaim123 cleanclaims`.split(/\s+/),
)

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** One character, or a short group, said over and over: aaaaaaaaaa, abababababab, 123123123123. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1{2,}$/u.test(text)

/**
 * Whether a password is among the first that anyone would try for this person.
 * @param about what an attacker knows already: the address and the name.
 */
export function isWeakPassword(
  password: string,
  about: { readonly email?: string; readonly name?: string },
): boolean {
  const core = bare(password)
  if (core === '') return isRepeated(password)
  const known = [about.email ?? '', (about.email ?? '').split('@')[0] ?? '', about.name ?? ''].map(bare)
  const withoutDigits = core.replace(/\p{N}+$/u, '')
  const guessable = known.some((k) => k !== '' && (k === core || k === withoutDigits))
  return guessable || WELL_KNOWN.has(core) || isRepeated(core)
}
