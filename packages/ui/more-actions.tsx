import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { t } from './words/t.ts'
import './more-actions.css'

/**
 * 更多操作: a button at the end of a page's head, and below it what is done here more seldom: buttons, links, ticks. They stay where they
 * are while hidden, so that what one of them opened stays open; a press on the words of a tick leaves the keyboard among them. An act, Esc, or leaving by Tab or by a click elsewhere closes it.
 */
export function MoreActions({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its own buttons, which are what one presses
    <div
      className="more-actions"
      onKeyDown={onKeyDown}
      onClick={({ target }) => isActIn(list.current, target) && close()}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        data-action="more"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('page.more')}
      </button>
      <div ref={list} id={id} hidden={!open} tabIndex={-1}>
        {children}
      </div>
    </div>
  )
}

/** A tick may be followed by another look; what stands in a dialog that a button opened is no part of the list. */
function isActIn(list: HTMLElement | null, target: EventTarget): boolean {
  return target instanceof Element && list?.contains(target) === true && target.closest('button, a') !== null
}
