import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import './choice-list.css'

export type Choice = {
  readonly key: string
  readonly label: string
  readonly danger?: boolean
  /** Why it cannot be chosen now. */
  readonly blocked?: string | undefined
}

type ChoiceListProps = {
  readonly label: ReactNode
  readonly choices: readonly Choice[]
  readonly onChoose: (key: string) => void
  readonly disabled?: boolean
  readonly className?: string
}

/** A button that opens a short list above itself. Esc, a click elsewhere or leaving by Tab closes it. */
export function ChoiceList({ label, choices, onChoose, disabled = false, className = '' }: ChoiceListProps) {
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) whole.current?.querySelector<HTMLElement>('li button:enabled')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || !['Escape', 'ArrowDown', 'ArrowUp'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else moveWithin(whole.current, event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its own buttons, which are what one presses
    <div
      ref={whole}
      className={`choice-list ${className}`}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <button ref={button} type="button" aria-expanded={open} disabled={disabled} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <ul>
          {choices.map(({ key, label: words, danger, blocked }) => (
            <li key={key}>
              <button
                type="button"
                className={danger ? 'is-danger' : ''}
                disabled={blocked !== undefined}
                onClick={() => {
                  close()
                  onChoose(key)
                }}
              >
                {words}
                {blocked && `（${blocked}）`}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function moveWithin(list: HTMLElement | null, step: number): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('li button:enabled') ?? [])]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
