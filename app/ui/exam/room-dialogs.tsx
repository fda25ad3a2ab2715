import { Dialog } from './dialog.tsx'
import { KeysHelp } from './keys-help.tsx'
import { ReportItem } from './report-item.tsx'
import type { DemoSelf } from './sign-in-again.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { BreakOffer } from './time-note.tsx'

/** What lies open over the room, if anything. */
export type Panel = 'none' | 'review' | 'questions' | 'keys' | 'report' | 'break' | 'sign-in'

interface RoomDialogsProps {
  readonly panel: Panel
  /** What to do when that one is closed. */
  readonly close: (which: Panel) => () => void
  readonly attemptId: string
  readonly demo: DemoSelf | null
  /** The open question. */
  readonly place: number
  readonly clockRuns: boolean
  readonly breakLeftMs: number
  readonly keysOn: boolean
  readonly onBreak: () => void
  readonly onSignedIn: () => void
  readonly onKeys: () => void
}

/** The dialogs of the room that need little of it: a break, signing in again, the keys, reporting a question. */
export function RoomDialogs(props: RoomDialogsProps) {
  const { panel, close, attemptId, place, clockRuns } = props
  return (
    <>
      <Dialog open={panel === 'break'} title="Take a break" onClose={close('break')}>
        <BreakOffer breakLeftMs={props.breakLeftMs} onTake={props.onBreak} />
      </Dialog>
      <Dialog open={panel === 'sign-in'} title="Sign in again" onClose={close('sign-in')}>
        <SignInAgain {...{ attemptId, clockRuns }} demo={props.demo} onDone={props.onSignedIn} />
      </Dialog>
      <Dialog open={panel === 'keys'} title="Keys of this page" onClose={close('keys')}>
        <KeysHelp on={props.keysOn} onToggle={props.onKeys} />
      </Dialog>
      <Dialog open={panel === 'report'} title={`Report question ${place}`} onClose={close('report')}>
        <ReportItem key={place} {...{ attemptId, place, clockRuns }} onDone={close('report')} />
      </Dialog>
    </>
  )
}
