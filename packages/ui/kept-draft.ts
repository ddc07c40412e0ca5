import { useEffect, useReducer, useState } from 'react'

/**
 * Words not sent yet, kept in this browser tab under a key: they survive leaving the page and coming back.
 *
 * @returns the words, and what changes them; without a key they live as long as the page
 */
export function useKeptDraft(key: string | undefined): readonly [string, (text: string) => void] {
  const stored = key === undefined ? undefined : storedAs(key)
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

/** What stands under a key now, whoever wrote it: for an answer that comes after its page was left and opened again. */
export function draftOf(key: string): string {
  return read(storedAs(key))
}

/** Puts words in the place of a draft from elsewhere on the page, or after it was left: they stand in its box at once; `''` puts it away. */
export function putDraft(key: string, words: string): void {
  const stored = storedAs(key)
  write(stored, words)
  tell(stored)
}

/** Adds words to a draft from elsewhere on the page: they stand in its box at once, below what stood there. */
export function addToDraft(key: string, words: string): void {
  const before = draftOf(key).trimEnd()
  putDraft(key, before === '' ? words : `${before}\n${words}`)
}

/** The drafts kept under these keys, as they stand now; `''` where there is none. */
export function useKeptDrafts(keys: readonly string[]): readonly string[] {
  const [, changed] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    listeners.add(changed)
    return () => void listeners.delete(changed)
  }, [])
  return keys.map(draftOf)
}

function tell(stored: string): void {
  for (const hear of listeners) hear(stored)
}

function storedAs(key: string): string {
  return `mingce.draft.${key}`
}

/** What the browser would not keep, or has no room for, lives as long as the page. */
const unkept = new Map<string, string>()

function read(key: string | undefined): string {
  if (key === undefined) return ''
  try {
    return unkept.get(key) ?? sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string | undefined, text: string): void {
  if (key === undefined) return
  unkept.delete(key)
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    if (text !== '') unkept.set(key, text)
  }
}
