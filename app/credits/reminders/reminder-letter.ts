import type { Letter, Recipient } from '#accounts'
import { letterTo } from '#accounts'
import { count } from '#kernel/text.ts'
import type { Reminder } from './reminder.ts'

type Told = Pick<Reminder, 'title' | 'say'>

/** One letter for all that a person is reminded of in one round. @param page where it is read, and mail switched off */
export function reminderLetter(to: Recipient, reminders: readonly Told[], page: string): Letter {
  const [first] = reminders
  const subject =
    reminders.length === 1 && first ? first.title : `${count(reminders.length, 'date')} of your credentials`
  return letterTo(to, subject, [
    ...reminders.map(({ title, say }) => `${title}\n${say}`),
    `All dates, and how you want to be told of them: ${page}`,
  ])
}
