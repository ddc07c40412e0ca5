import { Button } from 'antd'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ChoiceList } from './choice-list.tsx'
import type { DecisionAction } from './decision-action.ts'
import { type Check, DecisionChecks } from './decision-checks.tsx'
import { useKeptDraft } from './kept-draft.ts'
import { isSendKey } from './keys.ts'
import { ReasonBox } from './reason-box.tsx'
import { useDecide } from './use-decide.tsx'
import { t } from './words/t.ts'
import './decision-bar.css'

export type DecisionBarProps = {
  readonly facts: ReactNode
  readonly checks?: readonly Check[]
  /** Safest first, strongest last. */
  readonly actions: readonly DecisionAction[]
  /** Behind "更多". */
  readonly more?: readonly DecisionAction[]
  readonly busy: boolean
  /** 常用语: sentences that are put into the box and may be changed there. */
  readonly templates?: readonly string[]
  /** Keeps the words not sent yet under this name: the stream of the case. */
  readonly draftKey?: string | undefined
  /** What is written on, where one goes from one to the next: with each the box has the keyboard. */
  readonly writtenOn?: string | undefined
  /** No box for words: nothing here takes any. */
  readonly wordless?: boolean
  /** Whose turn it is, where it is another's: said in place of acts that are not this person's. */
  readonly turn?: string | undefined
}

/** What may be decided here, always in view: facts on the left, checks in the middle, actions on the right. */
export function DecisionBar(props: DecisionBarProps) {
  const {
    facts,
    checks = [],
    actions,
    more = [],
    busy,
    templates = [],
    draftKey,
    writtenOn,
    wordless = false,
    turn,
  } = props
  const [reason, setReason] = useKeptDraft(draftKey)
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const { decide, sending, dialog } = useDecide({
    reason,
    onSent: () => setReason(''),
    onReasonMissing: () => {
      setMissing(true)
      box.current?.focus()
    },
  })
  useEffect(() => {
    if (writtenOn !== undefined) box.current?.focus({ preventScroll: true })
  }, [writtenOn])
  const sendKey = useSendKey(actions, { decide, busy: busy || sending !== undefined })
  const unmet = checks.filter(({ met, caution }) => !met && !caution)
  const stop = actions.map((action) => obstacle(action, unmet)).find((each) => each !== undefined)
  const shown = checks.filter(({ label }) => label !== stop?.label)

  return (
    <section className="decision-bar" aria-label={t('decision.label')} {...sendKey}>
      <div className={shown.length > 0 ? 'decision-facts is-beside-checks' : 'decision-facts'}>{facts}</div>
      <DecisionChecks checks={shown} />
      {!wordless && (
        <ReasonBox
          key={draftKey}
          box={box}
          value={reason}
          onChange={(text) => {
            setMissing(false)
            setReason(text)
          }}
          templates={templates}
          missing={missing}
        />
      )}
      <div className="decision-actions">
        {turn && <span className="decision-obstacle">{turn}</span>}
        {stop && <Obstacle {...stop} />}
        {more.length > 0 && (
          <ChoiceList
            label={t('decision.more')}
            choices={more.map((action) => ({ ...action, danger: action.tone === 'danger' }))}
            disabled={busy || sending !== undefined}
            onChoose={(key) => more.filter((action) => action.key === key).map(decide)}
          />
        )}
        {actions.map((action) => (
          <Button
            key={action.key}
            data-action={action.key}
            type={action.tone === 'primary' ? 'primary' : 'default'}
            danger={action.tone === 'danger'}
            disabled={obstacle(action, unmet) !== undefined}
            loading={sending === action.key}
            onClick={() => !busy && decide(action)}
          >
            {action.label}
          </Button>
        ))}
      </div>
      {dialog}
    </section>
  )
}

/**
 * Ctrl+Enter sends what was chosen last: the act whose button has, or had, the keyboard before the words were written. Where none was
 * chosen it leads to the first, the safest, and sends nothing.
 */
function useSendKey(
  actions: readonly DecisionAction[],
  { decide, busy }: { readonly decide: (action: DecisionAction) => void; readonly busy: boolean },
) {
  const chosen = useRef<string>(undefined)
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    chosen.current = target.closest<HTMLElement>('[data-action]')?.dataset.action ?? chosen.current
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isSendKey(event) || busy) return
    event.preventDefault()
    const button = (key: string | undefined) =>
      event.currentTarget.querySelector<HTMLButtonElement>(`[data-action="${key}"]`)
    const action = actions.find(({ key }) => key === chosen.current)
    if (!action) return button(actions[0]?.key)?.focus()
    if (!button(action.key)?.disabled) decide(action)
  }
  return { onFocus, onKeyDown }
}

type Stop = { readonly label: string; readonly jump: (() => void) | undefined }

/** What blocks an act in the words of a check leads where the check leads. */
function obstacle({ needsChecks, blocked }: DecisionAction, unmet: readonly Check[]): Stop | undefined {
  if (blocked) return { label: blocked, jump: unmet.find(({ label }) => label === blocked)?.jump }
  const [first] = needsChecks ? unmet : []
  return first && { label: first.label, jump: first.jump }
}

/** Why the strongest action waits, and the way to it. */
function Obstacle({ label, jump }: Stop) {
  const words = t('decision.unmet', { label })
  if (!jump) return <span className="decision-obstacle">{words}</span>
  return (
    <button type="button" className="decision-obstacle" onClick={jump}>
      {words}
    </button>
  )
}
