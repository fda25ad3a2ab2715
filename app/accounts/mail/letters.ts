import type { Letter } from './letter.ts'

export interface Recipient {
  readonly name: string
  readonly email: string
}

/** A letter in the house's form; for what other rooms have to tell. */
export const letterTo = (to: Recipient, subject: string, paragraphs: readonly string[]): Letter => ({
  to: to.email,
  subject,
  body: `${[`Hello ${to.name},`, ...paragraphs, 'Cleanclaim'].join('\n\n')}\n`,
})

/** The letter with the link to choose a new password. @param link absolute, with the token in its path. */
export const resetLetter = (to: Recipient, link: string): Letter =>
  letterTo(to, 'Choose a new password', [
    'Someone asked to reset the password of your Cleanclaim account. To choose a new one, open this link:',
    link,
    'It works once, for one hour. If it was not you, do nothing: your password stays as it is.',
  ])

/** Tells a person that their password is another one now, in case it was not they who changed it. */
export const passwordChangedLetter = (to: Recipient, forgotLink: string): Letter =>
  letterTo(to, 'Your password was changed', [
    'The password of your Cleanclaim account was changed, and every other session was signed out.',
    `If it was not you, take the account back now: ${forgotLink}`,
  ])
