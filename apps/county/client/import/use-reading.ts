import type { Glance } from '@mingce/ui/columns/point-at-heading'
import { useState } from 'react'
import { carriedOver, type Dropped } from './carry-over.ts'
import { type Preview, previewOf } from './preview.ts'
import { type Choices, type Heading, sendFile } from './send-file.ts'

/** A file on its way: how much of it was sent, and what ends it. */
export type Upload = { readonly name: string; readonly percent: number; readonly cancel: () => void }

/** How a file is to be read; nothing said: as the county chose before, else as the reader finds. */
export type How = { readonly choices?: Choices; readonly heading?: Heading | 'anew' }

/** A file in which no heading is known, for a person to point at it. */
export type Unheaded = { readonly file: File; readonly tables: readonly Glance[] }

/** One file at a time, sent to be read and read again, and what was understood of it. */
export type Reading = {
  readonly file: File | undefined
  readonly preview: Preview | undefined
  readonly change: (preview: Preview | undefined) => void
  readonly upload: Upload | undefined
  /** A sentence on why the file was not read. */
  readonly unreadable: string | undefined
  readonly unheaded: Unheaded | undefined
  /** What of the drafter's own work the last reading dropped. */
  readonly dropped: Dropped | undefined
  readonly error: unknown
  readonly send: (file: File, how?: How) => Promise<void>
  readonly forget: () => void
}

export function useReading(): Reading {
  const [file, setFile] = useState<File>()
  const [preview, change] = useState<Preview>()
  const [upload, setUpload] = useState<Upload>()
  const [refused, setRefused] = useState<{ readonly words: string; readonly unheaded: Unheaded | undefined }>()
  const [dropped, setDropped] = useState<Dropped>()
  const [error, setError] = useState<unknown>()
  const forget = () => {
    change(undefined)
    setRefused(undefined)
    setDropped(undefined)
    setError(undefined)
  }
  const read = (next: File, again: Preview) => {
    const met = preview && next === file ? carriedOver(preview, again) : undefined
    setFile(next)
    change(met?.preview ?? again)
    setDropped(met && (met.dropped.cells.length > 0 || met.dropped.answers > 0) ? met.dropped : undefined)
  }
  const send = async (next: File, how: How = {}) => {
    const abort = new AbortController()
    const shown = (percent: number) => setUpload({ name: next.name, percent, cancel: () => abort.abort() })
    setRefused(undefined)
    setError(undefined)
    shown(0)
    try {
      const sent = await sendFile(next, { signal: abort.signal, onProgress: shown, ...how })
      if ('understood' in sent) read(next, previewOf(sent.understood, next.name))
      else setRefused({ words: sent.unreadable, unheaded: sent.glance && { file: next, tables: sent.glance } })
    } catch (failure) {
      if (!abort.signal.aborted) setError(failure)
    } finally {
      setUpload(undefined)
    }
  }
  const { words: unreadable, unheaded } = refused ?? {}
  return { file, preview, change, upload, unreadable, unheaded, dropped, error, send, forget }
}
