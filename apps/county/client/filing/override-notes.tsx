import { isUnconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { OverrideNote } from '@mingce/ui/four-eyes/override-note'
import type { FilingCommands } from './commands.ts'
import type { FilingDesk } from './desk.ts'

/** What was overridden on this filing; a second person of the county confirms here what the county itself used. */
export function OverrideNotes({ desk, commands }: { readonly desk: FilingDesk; readonly commands: FilingCommands }) {
  const { filing, sheet, outlook } = desk
  const overrides = sheet?.fourEyes.overrides ?? []
  const mayConfirm = outlook.acts.some(({ act, refusal }) => act === 'confirmOverride' && refusal === null)
  const next = overrides.find((each) => isUnconfirmed(each) && each.bureau === sheet?.head.division)
  return overrides.map((used) => (
    <OverrideNote
      key={used.override}
      used={used}
      names={sheet?.names ?? {}}
      busy={commands.confirmOverride.busy}
      confirm={
        mayConfirm && used === next
          ? (opinion) => commands.confirmOverride.run({ filing, override: used.override, opinion })
          : undefined
      }
    />
  ))
}
