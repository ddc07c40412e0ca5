import type { Act } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { rt } from '../words/rounds.ts'
import { kinds } from './settings-draft.ts'

type SendBarProps = {
  readonly label: string
  readonly act: Pick<Act<never>, 'busy' | 'refusal' | 'error' | 'reset'>
  /** What is to be mended first, as it was found when it was last to be sent. */
  readonly faults: readonly string[]
  readonly disabled?: boolean
  readonly onSend: () => void
  /** What stands beside the button: the reason, the way to discard. */
  readonly children?: ReactNode
}

/** Below the form: what stands in the way, and the button that sends it. */
export function SendBar({ label, act, faults, disabled = false, onSend, children }: SendBarProps) {
  return (
    <div className="send-bar">
      <Notices of={[act]} nameOf={nameInRound} />
      {faults.length > 0 && (
        <div className="send-faults" role="alert">
          {rt('send.faults', { count: faults.length })}
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <Button type="primary" loading={act.busy} disabled={disabled} onClick={onSend}>
        {label}
      </Button>
      <span className="settings-about">{rt('kept')}</span>
    </div>
  )
}

/** How the form calls what a refusal is about. */
function nameInRound(about: string): string {
  const kind = kinds.find((each) => each === about)
  return kind ? say(deliverableWords[kind]) : about
}
