import { createContext, useContext } from 'react'

const Checked = createContext<string | undefined>(undefined)

/** Says to every form below which county's item it holds, its six-digit code: it is checked as that county's while it is written. */
export const CheckedForProvider = Checked.Provider

/** The county an item is checked for; undefined where none is said, and then nothing is checked. */
export function useCheckedFor(): string | undefined {
  return useContext(Checked)
}
