import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import { gridId } from './grid-table.tsx'

export type Step = 'down' | 'up' | 'left' | 'right' | 'next' | 'previous' | 'stay'

/** What the grid may ask of the hand. */
export type HandRef = {
  readonly focus: () => void
  /** Opens the cell with these words in it. */
  readonly open: (text: string) => void
  /** Puts down what is being written, as Enter does. */
  readonly putDown: () => void
}

type HandProps = {
  readonly ref: Ref<HandRef>
  readonly label: string
  readonly style: { readonly top: number; readonly left: string; readonly width: number; readonly height: number }
  readonly isReadOnly: boolean
  /** In a column that stands still. */
  readonly isPinned: boolean
  readonly onWrite: (text: string, step: Step) => void
  /** Each letter, so that a crash loses none; null once the cell is closed. */
  readonly onTyping: (text: string | null) => void
  /** A key while nothing is being written. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onClipboard: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}

/**
 * The one text field of the grid. It always has the focus and lies over the chosen cell, unseen until something is typed:
 * so the first letter, and the first stroke of an input method, is already in it. While an input method is composing
 * no key is ours.
 */
export function CellHand({
  ref,
  label,
  style,
  isReadOnly,
  isPinned,
  onWrite,
  onTyping,
  onKey,
  onClipboard,
}: HandProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [writing, setWriting] = useState<'typed' | 'opened'>()
  const isWriting = useRef(false)

  const begin = (how: 'typed' | 'opened') => {
    isWriting.current = true
    setWriting(how)
  }
  const end = () => {
    isWriting.current = false
    if (field.current) field.current.value = ''
    setWriting(undefined)
    onTyping(null)
  }
  const putDown = (step: Step) => {
    if (!isWriting.current) return
    const text = field.current?.value ?? ''
    end()
    onWrite(text, step)
  }
  const grow = () => field.current && grown(field.current, style.height, isWriting.current)
  useLayoutEffect(() => void grow())

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus({ preventScroll: true }),
    open(text) {
      if (isReadOnly || !field.current) return
      field.current.value = text
      begin('opened')
      field.current.focus({ preventScroll: true })
      field.current.setSelectionRange(text.length, text.length)
      grow()
    },
    putDown: () => putDown('stay'),
  }))

  const newLine = () => {
    const { current } = field
    if (!current) return
    current.setRangeText('\n', current.selectionStart, current.selectionEnd, 'end')
    onTyping(current.value)
    grow()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return
    if (writing === undefined) onKey(event)
    else writingKey(event, { writing, putDown, cancel: end, newLine })
  }

  return (
    <textarea
      ref={field}
      className={['grid-hand', writing && 'is-writing', isPinned && 'is-pinned'].filter(Boolean).join(' ')}
      style={style}
      {...{ rows: 1, spellCheck: false }}
      aria-label={label}
      aria-controls={gridId}
      readOnly={isReadOnly}
      onKeyDown={onKeyDown}
      onCompositionStart={() => writing === undefined && begin('typed')}
      onInput={(event) => {
        if (writing === undefined) begin('typed')
        onTyping(event.currentTarget.value)
        grow()
      }}
      onBlur={() => putDown('stay')}
      {...(writing === undefined && { onCopy: onClipboard, onCut: onClipboard, onPaste: onClipboard })}
    />
  )
}

const mostHeight = 260

function grown(field: HTMLTextAreaElement, least: number, isWriting: boolean): void {
  field.style.height = `${least}px`
  if (isWriting) field.style.height = `${Math.min(Math.max(field.scrollHeight + 4, least), mostHeight)}px`
}

/** An input method has the keys, the Enter that ends it with them. */
function isComposing({ nativeEvent, key, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || key === 'Process' || keyCode === 229
}

type WritingActs = {
  readonly writing: 'typed' | 'opened'
  readonly putDown: (step: Step) => void
  readonly cancel: () => void
  readonly newLine: () => void
}

/** As in a spreadsheet: Enter goes down, Alt+Enter breaks the line, and arrows leave a cell one began by typing. */
function writingKey(event: KeyboardEvent, { writing, putDown, cancel, newLine }: WritingActs): void {
  const arrow = arrows[event.key]
  const act =
    event.key === 'Enter' && event.altKey
      ? newLine
      : event.key === 'Enter'
        ? () => putDown(event.ctrlKey ? 'stay' : event.shiftKey ? 'up' : 'down')
        : event.key === 'Tab'
          ? () => putDown(event.shiftKey ? 'previous' : 'next')
          : event.key === 'Escape'
            ? cancel
            : writing === 'typed' && arrow && !event.shiftKey && !event.ctrlKey
              ? () => putDown(arrow)
              : undefined
  event.stopPropagation()
  if (!act) return
  event.preventDefault()
  act()
}

const arrows: Readonly<Record<string, Step>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
