import { isUnconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { OverrideNote } from '@mingce/ui/four-eyes/override-note'
import type { FilingName, FilingSheet, Outlook } from '../questions.ts'
import type { FourEyesActs } from './acts.ts'

type OverrideNotesProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly outlook: Outlook | undefined
  readonly acts: FourEyesActs
}

/** What was overridden on this filing; whoever may confirm it of this bureau does it here. */
export function OverrideNotes({ filing, sheet, outlook, acts }: OverrideNotesProps) {
  const mayConfirm = outlook?.acts.some(({ act, refusal }) => act === 'confirmOverride' && refusal === null)
  const next = sheet.fourEyes.overrides.find((each) => isUnconfirmed(each) && each.bureau !== filing.division)
  return sheet.fourEyes.overrides.map((used) => (
    <OverrideNote
      key={used.override}
      used={used}
      names={sheet.names}
      busy={acts.confirm.busy}
      confirm={
        mayConfirm && used === next
          ? (opinion) => acts.confirm.run({ filing, override: used.override, opinion })
          : undefined
      }
    />
  ))
}
