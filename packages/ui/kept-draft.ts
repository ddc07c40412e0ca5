import { useEffect, useState } from 'react'

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
  }
  return [text, change]
}

const listeners = new Set<(stored: string) => void>()

/** Adds words to a draft from elsewhere on the page: they stand in its box at once, below what stood there. */
export function addToDraft(key: string, words: string): void {
  const stored = `mingce.draft.${key}`
  const before = read(stored).trimEnd()
  write(stored, before === '' ? words : `${before}\n${words}`)
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
