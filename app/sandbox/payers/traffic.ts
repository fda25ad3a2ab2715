import type { Day, Envelope, Outcome, WriteContext } from '#billing'
import { trainingContext } from '#billing'
import type { CaseState, TrafficFile } from '../life/state.ts'
import { told, withFile } from '../life/world.ts'

/** The envelope of what the practice sends now, and its next number. */
export const outContext = ({ today, control }: CaseState): WriteContext =>
  trainingContext(today, '0930', control)
/** The envelope of what comes back. */
export const inEnvelope = ({ today, control }: CaseState, at = '1615'): Envelope => {
  const { envelope } = trainingContext(today as Day, at, control)
  return { ...envelope, sender: envelope.receiver, receiver: envelope.sender }
}

/**
 * Puts a written file to the traffic and counts its number. What our own writer refuses is said in the day book and not
 * sent: it would be a fault of this program, and a test holds that it does not happen.
 */
export function traffic(
  state: CaseState,
  file: Omit<TrafficFile, 'id' | 'on' | 'text'>,
  text: Outcome<string, unknown>,
): { readonly state: CaseState; readonly file: string | null } {
  if (!text.ok)
    return {
      state: told(state, 'trouble', `A ${file.kind} could not be written and was not sent.`),
      file: null,
    }
  const next = withFile({ ...state, control: state.control + 1 }, { ...file, text: text.value })
  return { state: next, file: next.files.at(-1)?.id ?? null }
}
