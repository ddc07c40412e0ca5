import { usePerson } from '@mingce/ui/person'
import { useState } from 'react'

type Setting = number | boolean

/** How someone likes their desk, kept in this browser for their account: a width in pixels, a switch. */
export function useKeptSetting<Kept extends Setting>(name: string, usual: Kept): readonly [Kept, (kept: Kept) => void] {
  const { account } = usePerson()
  const key = `mingce.desk.${account}.${name}`
  const [kept, setKept] = useState(() => read(key, usual))
  const keep = (next: Kept) => {
    setKept(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing still shows what was chosen, as long as the page stands.
    }
  }
  return [kept, keep]
}

function read<Kept extends Setting>(key: string, usual: Kept): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof found === typeof usual ? (found as Kept) : usual
  } catch {
    return usual
  }
}
