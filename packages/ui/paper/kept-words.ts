import type { OfficeWords } from '@mingce/domain/letter/letter'
import { useState } from 'react'

/** What an office last wrote on its letters of one kind, kept in this browser; what it never said is as `usual`. */
export function useKeptWords(key: string, usual: OfficeWords) {
  const stored = `mingce.letter.${key}`
  const [words, setWords] = useState<OfficeWords>(() => ({ ...usual, ...read(stored, usual) }))
  const change = (change: Partial<OfficeWords>) => {
    const next = { ...words, ...change }
    write(stored, next)
    setWords(next)
  }
  return [words, change] as const
}

function read(stored: string, usual: OfficeWords): Partial<OfficeWords> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(stored) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter(([field, text]) => field in usual && typeof text === 'string' && text !== ''),
    )
  } catch {
    return {}
  }
}

function write(stored: string, words: OfficeWords): void {
  try {
    localStorage.setItem(stored, JSON.stringify(words))
  } catch {
    // A browser that keeps nothing still sends what stands on the page.
  }
}
