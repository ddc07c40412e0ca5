import type { RefObject } from 'react'
import { ChoiceList } from './choice-list.tsx'
import { t } from './words/t.ts'

type ReasonBoxProps = {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  readonly onChange: (text: string) => void
  readonly templates: readonly string[]
  readonly missing: boolean
}

/** Puts the words into the box as if they were typed, so that Ctrl+Z takes them out again; false where the browser cannot. */
function typed(words: string, box: HTMLTextAreaElement | null): boolean {
  if (!box || typeof document.execCommand !== 'function') return false
  box.select()
  return document.execCommand('insertText', false, words)
}

/** 意见, beside the actions it goes with; 常用语 are added to what stands there. */
export function ReasonBox({ box, value, onChange, templates, missing }: ReasonBoxProps) {
  const items = templates.map((text) => ({ key: text, label: text }))
  const add = (text: string) => {
    const whole = value.trim() === '' ? text : `${value.trimEnd()}\n${text}`
    box.current?.focus()
    if (!typed(whole, box.current)) onChange(whole)
  }
  return (
    <div className="decision-reason">
      <textarea
        ref={box}
        className={missing ? 'is-missing' : ''}
        aria-label={t('decision.reason')}
        aria-invalid={missing}
        placeholder={t(missing ? 'decision.reasonMissing' : 'decision.reason')}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {templates.length > 0 && (
        <ChoiceList className="decision-templates" label={t('decision.templates')} choices={items} onChoose={add} />
      )}
    </div>
  )
}
