import { useState } from 'react'
import { type Preview, previewOf } from './preview.ts'
import { type Choices, sendFile } from './send-file.ts'

/** A file on its way: how much of it was sent, and what ends it. */
export type Upload = { readonly name: string; readonly percent: number; readonly cancel: () => void }

/** One file at a time, sent to be read and read again, and what was understood of it. */
export type Reading = {
  readonly file: File | undefined
  readonly preview: Preview | undefined
  readonly change: (preview: Preview | undefined) => void
  readonly upload: Upload | undefined
  /** A sentence on why the file was not read. */
  readonly unreadable: string | undefined
  readonly error: unknown
  readonly send: (file: File, choices?: Choices) => Promise<void>
}

export function useReading(): Reading {
  const [file, setFile] = useState<File>()
  const [preview, change] = useState<Preview>()
  const [upload, setUpload] = useState<Upload>()
  const [unreadable, setUnreadable] = useState<string>()
  const [error, setError] = useState<unknown>()
  const send = async (next: File, choices?: Choices) => {
    const abort = new AbortController()
    const shown = (percent: number) => setUpload({ name: next.name, percent, cancel: () => abort.abort() })
    setUnreadable(undefined)
    setError(undefined)
    shown(0)
    try {
      const sent = await sendFile(next, { signal: abort.signal, onProgress: shown, choices })
      if ('understood' in sent) {
        setFile(next)
        change(previewOf(sent.understood, next.name))
      } else setUnreadable(sent.unreadable)
    } catch (failure) {
      if (!abort.signal.aborted) setError(failure)
    } finally {
      setUpload(undefined)
    }
  }
  return { file, preview, change, upload, unreadable, error, send }
}
