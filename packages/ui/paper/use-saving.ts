import { useState } from 'react'
import { NoFileError, saveFile } from './save-file.ts'

/** Saving one file at a time: which is under way, the server's sentence where there was none, any other error. */
export function useSaving() {
  const [saving, setSaving] = useState<string>()
  const [failed, setFailed] = useState<unknown>()
  const save = async (address: string, body?: unknown) => {
    setSaving(address)
    setFailed(undefined)
    try {
      await saveFile(address, body)
    } catch (error) {
      setFailed(error)
    } finally {
      setSaving(undefined)
    }
  }
  const sentence = failed instanceof NoFileError ? failed.message : undefined
  return { saving, save, sentence, error: sentence === undefined ? failed : undefined }
}
