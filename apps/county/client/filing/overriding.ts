import { type Post, postInPlaceOf, signedFor } from '@mingce/ui/absence/standing-in'
import { newKey } from '@mingce/ui/command-key'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { overridableRule, fourEyesText as text } from '@mingce/ui/words/four-eyes'
import type { FilingCommands } from './commands.ts'
import type { FilingDesk } from './desk.ts'

type Overriding = { readonly desk: FilingDesk; readonly commands: FilingCommands; readonly posts: readonly Post[] }

/** 越权签发, where nothing but a rule that may be overridden is in the way; its reason is what stands in the box. */
export function overriding({ desk, commands, posts }: Overriding): readonly DecisionAction[] {
  const rule = overridableRule(desk.outlook.steps.submit?.refused)
  if (rule === undefined) return []
  const { filing, sheet } = desk
  const override: DecisionAction = {
    ...{ key: 'override', label: text('override.act'), tone: 'danger', needsReason: true },
    confirm: text('override.ask', { rule }),
    run: (reason) =>
      commands.submit.run({ filing, seen: sheet?.head.version ?? 0, overriding: { override: newKey(), reason } }),
  }
  return [signedFor(override, postInPlaceOf(posts, desk.outlook.inPlaceOf.submit))]
}
