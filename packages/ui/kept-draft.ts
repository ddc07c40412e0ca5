import { useEffect, useReducer, useState } from 'react'

/**
 * Words not sent yet, kept in this browser tab under a key: they survive leaving the page and coming back.
 *
 * @returns the words, and what changes them; without a key they live as long as the page
 */
export function useKeptDraft(key: string | undefined): readonly [string, (text: string) => void] {
  const stored = key === undefined ? undefined : `mingce.draft.${key}`
  const [kept, setKept] = useState({ stored, text: read(stored) })
  useEffect(() => {
    const hear = (changed: string) => changed === stored && setKept({ stored, text: read(stored) })
    listeners.add(hear)
    return () => void listeners.delete(hear)
  }, [stored])
  const text = kept.stored === stored ? kept.text : read(stored)
  const change = (next: string) => {
    write(stored, next)
    setKept({ stored, text: next })
    if (stored !== undefined) tell(stored)
  }
  return [text, change]
}

const listeners = new Set<(stored: string) => void>()

/** Adds words to a draft from elsewhere on the page: they stand in its box at once, below what stood there. */
export function addToDraft(key: string, words: string): void {
  const stored = `mingce.draft.${key}`
  const before = read(stored).trimEnd()
  write(stored, before === '' ? words : `${before}\n${words}`)
  tell(stored)
}

/** Puts words in the place of a draft from elsewhere on the page; `''` puts it away. */
export function putDraft(key: string, words: string): void {
  const stored = `mingce.draft.${key}`
  write(stored, words)
  tell(stored)
}

/** The drafts kept under these keys, as they stand now; `''` where there is none. */
export function useKeptDrafts(keys: readonly string[]): readonly string[] {
  const [, changed] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    listeners.add(changed)
    return () => void listeners.delete(changed)
  }, [])
  return keys.map((key) => read(`mingce.draft.${key}`))
}

function tell(stored: string): void {
  for (const hear of listeners) hear(stored)
}

function read(key: string | undefined): string {
  try {
    return key === undefined ? '' : (sessionStorage.getItem(key) ?? '')
  } catch {
    return ''
  }
}

function write(key: string | undefined, text: string): void {
  if (key === undefined) return
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing still sends what stands on the page.
  }
}
