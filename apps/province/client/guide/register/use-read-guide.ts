import type { Glance } from '@mingce/ui/columns/point-at-heading'
import { useState } from 'react'
import { sendGuide } from './send-guide.ts'
import { fileOf, type ReadAs, type ReadFile, type VersionDraft } from './version-draft.ts'

type Said = {
  readonly busy?: boolean
  readonly error?: unknown
  /** A file in which no heading is known, for a person to point at it. */
  readonly unheaded?: { readonly file: File; readonly tables: readonly Glance[]; readonly words: string }
}

/** One file at a time, sent to be read and read again as a person says. */
export type ReadGuide = Said & {
  /** The file on which the draft stands, where this page still has it; after a reload it is chosen once more. */
  readonly file: File | undefined
  readonly send: (file: File, readAs: ReadAs) => Promise<void>
}

export function useReadGuide(draft: VersionDraft, onRead: (read: ReadFile) => void): ReadGuide {
  const [said, setSaid] = useState<Said>({})
  const [held, setHeld] = useState<{ readonly file: File; readonly digest: string }>()
  const over = fileOf(draft)
  const send = async (file: File, readAs: ReadAs) => {
    setSaid({ busy: true })
    try {
      const sent = await sendGuide(file, readAs)
      if ('unheaded' in sent) return setSaid({ unheaded: { file, tables: sent.unheaded, words: sent.words } })
      onRead({ over, fileName: file.name, sheet: sent.sheet, readAs })
      setHeld({ file, digest: sent.sheet.fileDigest })
      setSaid({})
    } catch (error) {
      setSaid({ error })
    }
  }
  return { ...said, file: held && held.digest === over ? held.file : undefined, send }
}
