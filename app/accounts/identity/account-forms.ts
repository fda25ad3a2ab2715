import { z } from 'zod'
import { Email } from './email.ts'
import { NewPassword, TypedPassword, WEAK_PASSWORD } from './password.ts'
import { PersonName } from './person-name.ts'
import { Theme } from './theme.ts'
import { isWeakPassword } from './weak-passwords.ts'
import { DEFAULT_ZONE, isZone, Zone } from './zone.ts'

/** A zone as a hint from the browser: anything unknown becomes the usual one. */
const ZoneHint = z
  .string()
  .catch(DEFAULT_ZONE)
  .transform((zone) => (isZone(zone) ? zone : DEFAULT_ZONE))

/** What each form of this room sends. The browser's own constraints repeat the rules; these decide. */
export const SignUpForm = z
  .object({ name: PersonName, email: Email, password: NewPassword, zone: ZoneHint })
  .refine((form) => !isWeakPassword(form.password, form), { path: ['password'], message: WEAK_PASSWORD })

export const SignInForm = z.object({ email: Email, password: TypedPassword })
export const ForgotForm = z.object({ email: Email })
export const ResetForm = z.object({ password: NewPassword })
export const ProfileForm = z.object({ name: PersonName, zone: Zone, theme: Theme })
export const PasswordForm = z.object({ current: TypedPassword, password: NewPassword })
