import { useEffect, useEffectEvent, useState } from 'react'
import { pastedFile } from './pasted-file.ts'

/**
 * Takes a table that is pasted anywhere on the page as a file.
 *
 * @param name what the file is called before its ending
 * @param send undefined while none is taken
 * @returns whether what was pasted last held no table
 */
export function usePastedFile(name: string, send: ((file: File) => unknown) | undefined): boolean {
  const [isNothing, setNothing] = useState(false)
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!send || !event.clipboardData) return
    event.preventDefault()
    const file = pastedFile(event.clipboardData, name)
    setNothing(file === undefined)
    if (file) void send(file)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
  return isNothing
}
