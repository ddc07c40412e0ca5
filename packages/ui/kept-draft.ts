import { useState, useSyncExternalStore } from 'react'

/**
 * Words not sent yet, kept in this browser tab under a key: they survive leaving the page and coming back.
 *
 * @returns the words, and what changes them; without a key they live as long as the page
 */
export function useKeptDraft(key: string | undefined): readonly [string, (text: string) => void] {
  const [unnamed, setUnnamed] = useState('')
  const kept = useSyncExternalStore(listen, () => (key === undefined ? '' : draftOf(key)))
  return key === undefined ? [unnamed, setUnnamed] : [kept, (text) => putDraft(key, text)]
}

/** Under which of these keys words are kept; drawn again only where that changes, not with every word. */
export function useIsKept(keys: readonly string[]): readonly boolean[] {
  const marks = useSyncExternalStore(listen, () => keys.map((key) => (draftOf(key) === '' ? '-' : '+')).join(''))
  return Array.from(marks, (mark) => mark === '+')
}

/** What stands under a key now, whoever wrote it: for an answer that comes after its page was left and opened again. */
export function draftOf(key: string): string {
  return read(storedAs(key))
}

/** Puts words in the place of a draft, also from elsewhere on the page, or after it was left: they stand in its box at once; `''` puts it away. */
export function putDraft(key: string, words: string): void {
  write(storedAs(key), words)
  for (const hear of listeners) hear()
}

/** Adds words to a draft from elsewhere on the page: they stand in its box at once, below what stood there. */
export function addToDraft(key: string, words: string): void {
  const before = draftOf(key).trimEnd()
  putDraft(key, before === '' ? words : `${before}\n${words}`)
}

const listeners = new Set<() => void>()

function listen(hear: () => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function storedAs(key: string): string {
  return `mingce.draft.${key}`
}

/** What the browser would not keep, or has no room for, lives as long as the page. */
const unkept = new Map<string, string>()

function read(stored: string): string {
  try {
    return unkept.get(stored) ?? sessionStorage.getItem(stored) ?? ''
  } catch {
    return ''
  }
}

function write(stored: string, text: string): void {
  unkept.delete(stored)
  try {
    if (text === '') sessionStorage.removeItem(stored)
    else sessionStorage.setItem(stored, text)
  } catch {
    if (text !== '') unkept.set(stored, text)
  }
}
