import type { Refusal } from '@mingce/domain/refusal'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { refusalOf } from '../api-error.ts'
import { newKey } from '../command-key.ts'
import { noteText as text } from '../words/before-filing.ts'
import { type NoteFileIds, type NoteFileSent, sendNoteFile, UnfitFileError } from './send-note-file.ts'

type Failed = { readonly refusal: Refusal | undefined; readonly error: unknown; readonly unfit: string | undefined }

const nothingFailed: Failed = { refusal: undefined, error: undefined, unfit: undefined }

/** Brings a scan to a note: what failed is told and stays until the next try, which is the same command while no answer came. */
export function useNoteFile() {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(nothingFailed)
  const intent = useRef<{ readonly text: string; readonly ids: NoteFileIds } | undefined>(undefined)
  const bring = async (sent: NoteFileSent): Promise<void> => {
    setBusy(true)
    setFailed(nothingFailed)
    const same = intent.current?.text === textOf(sent) ? intent.current : undefined
    const { ids } = same ?? { ids: { key: newKey(), attachment: newKey() } }
    intent.current = { text: textOf(sent), ids }
    try {
      await sendNoteFile(sent, ids)
      intent.current = undefined
      void message.success(text('fileAdded'))
    } catch (error) {
      const refusal = refusalOf(error)
      const unfit = error instanceof UnfitFileError ? error.message : undefined
      if (refusal || unfit) intent.current = undefined
      setFailed({ refusal, unfit, error: refusal || unfit ? undefined : error })
    } finally {
      setBusy(false)
      await queryClient.invalidateQueries()
    }
  }
  return { bring, busy, ...failed, reset: () => setFailed(nothingFailed) }
}

/** Chosen again, the same file is another object. */
function textOf({ file: { name, size, lastModified }, ...to }: NoteFileSent): string {
  return JSON.stringify({ ...to, name, size, lastModified })
}
