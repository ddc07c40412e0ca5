import { shortcutOf } from '@mingce/ui/keys'
import { useEffect, useRef } from 'react'

/** What single keys do on a page, while nobody types and no dialog is open. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event
      const target = event.target ?? document
      const act = current.current[shortcutOf({ key, ctrlKey, metaKey, altKey, target, nativeEvent: event }) ?? '']
      if (!act || event.defaultPrevented || isInDialog(target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null
}
