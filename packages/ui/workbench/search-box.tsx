import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { shortcutOf } from '../keys.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { longestText } from './list-filter.ts'
import './workbench.css'

type SearchBoxProps = {
  /** What stands in the address. */
  readonly text: string
  readonly search: (text: string) => void
}

/** What is typed stands in the box at once, and in the address as soon as no input method is composing. */
export function SearchBox({ text, search }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  useSlash(box)
  const type = (said: string, isComposing: boolean) => {
    setTyped(said)
    if (!isComposing) search(said)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return
    search('')
    box.current?.blur()
  }
  return (
    <input
      ref={box}
      type="search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      maxLength={longestText}
      value={typed ?? text}
      onChange={({ target, nativeEvent }) => type(target.value, (nativeEvent as InputEvent).isComposing === true)}
      onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={onKeyDown}
    />
  )
}

/** `/` goes to the search from anywhere but where one types. */
function useSlash(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (shortcutOf({ ...keyOf(event), nativeEvent: event }) !== '/') return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [box])
}

function keyOf({ key, ctrlKey, metaKey, altKey, target }: globalThis.KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, target: target as EventTarget }
}
