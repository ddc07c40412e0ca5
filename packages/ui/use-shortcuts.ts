import { useEffect, useRef } from 'react'
import { isLeaveKey, shortcutOf } from './keys.ts'

const pairMs = 1_000

/**
 * What single keys do on a page, while nobody types and no dialog is open. `'g w'` is one key after the other, `'typing Escape'` is Esc in
 * a box for words. Enter is left to whatever has the focus and takes it: a button, a link.
 */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    let first = { key: '', at: 0 }
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, timeStamp } = event
      const target = event.target ?? document
      const pressing = { key, ctrlKey, metaKey, altKey, target, nativeEvent: event }
      const pressed = isLeaveKey(pressing) ? 'typing Escape' : (shortcutOf(pressing) ?? '')
      const pair = timeStamp - first.at < pairMs ? current.current[`${first.key} ${pressed}`] : undefined
      first = { key: pressed, at: timeStamp }
      const act = pair ?? current.current[pressed]
      if (!act || event.defaultPrevented || isInDialog(target) || (pressed === 'Enter' && takesEnter(target))) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A drawer that opens takes the focus outside of what it calls its dialog. */
const dialogs = '[role="dialog"], .ant-drawer, [role="listbox"], [role="menu"]'

function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest(dialogs) !== null
}

function takesEnter(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button:not([data-part]), a, summary, [role="combobox"]') !== null
}
