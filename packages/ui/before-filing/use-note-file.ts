import type { Refusal } from '@mingce/domain/refusal'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { refusalOf } from '../api-error.ts'
import { noteText as text } from '../words/before-filing.ts'
import { type NoteFileSent, sendNoteFile, UnfitFileError } from './send-note-file.ts'

type Failed = { readonly refusal: Refusal | undefined; readonly error: unknown; readonly unfit: string | undefined }

const nothingFailed: Failed = { refusal: undefined, error: undefined, unfit: undefined }

/** Brings a scan to a note: what failed is told and stays until the next try. */
export function useNoteFile() {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(nothingFailed)
  const bring = async (sent: NoteFileSent): Promise<void> => {
    setBusy(true)
    setFailed(nothingFailed)
    try {
      await sendNoteFile(sent)
      void message.success(text('fileAdded'))
    } catch (error) {
      const refusal = refusalOf(error)
      const unfit = error instanceof UnfitFileError ? error.message : undefined
      setFailed({ refusal, unfit, error: refusal || unfit ? undefined : error })
    } finally {
      setBusy(false)
      await queryClient.invalidateQueries()
    }
  }
  return { bring, busy, ...failed, reset: () => setFailed(nothingFailed) }
}
