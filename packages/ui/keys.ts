import type { KeyboardEvent } from 'react'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'> & {
  readonly nativeEvent: { readonly isComposing?: boolean }
}

/**
 * The single key of a shortcut, or undefined where the press means something else: while typing, while an input method is
 * composing, or together with Ctrl, Alt or Meta.
 */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, target, nativeEvent }: Key): string | undefined {
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing || key === 'Process') return undefined
  return isTyping(target) ? undefined : key
}

/** Ctrl+Enter, where it sends: also while typing, but not while an input method is composing. */
export function isSendKey({ key, ctrlKey, metaKey, nativeEvent }: Key): boolean {
  return key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing
}

/** Esc in a box for words, while no input method is composing: the box is left, and what it holds stays. */
export function isLeaveKey({ key, target, nativeEvent }: Key): boolean {
  if (key !== 'Escape' || nativeEvent.isComposing || !isTyping(target)) return false
  return target instanceof Element && target.closest('[role="combobox"]') === null
}

function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  const box = target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || (!box && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
