import { largestEvidence } from '@mingce/domain/catalog/evidence-limits'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { Recorded, toldForSeconds } from '../act.tsx'
import { newKey } from '../command-key.ts'
import { evidenceText as t } from '../words/evidence.ts'
import { type Bringing, type Destination, sendEvidence } from './send-evidence.ts'

/** A file that is being brought, or was not taken: why, in a sentence or as an error, and how to try again or forget it. */
export type Line = {
  readonly id: string
  readonly name: string
  readonly percent: number | null
  readonly unfit: string | undefined
  readonly error: unknown
  readonly end: () => void
  readonly again: (() => void) | undefined
}

/** Brings files to an item or a section, one after the other in the order they came. What was taken leaves the list; what was not stays with its reason. */
export function useBringing(to: Destination) {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [lines, setLines] = useState<readonly Line[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const change = (id: string, to: Partial<Line> | null) =>
    setLines((before) => before.flatMap((line) => (line.id !== id ? [line] : to ? [{ ...line, ...to }] : [])))

  const bring = (bringing: Bringing) => {
    const { file, attachment: id } = bringing
    const ending = new AbortController()
    const forget = () => change(id, null)
    const end = () => {
      ending.abort()
      forget()
    }
    const line: Line = { id, name: file.name, percent: 0, unfit: undefined, error: undefined, end, again: undefined }
    setLines((before) => [...before.filter((each) => each.id !== id), line])
    if (file.size > largestEvidence) return change(id, { percent: null, unfit: t('tooLarge'), end: forget })
    last.current = last.current.then(async () => {
      if (ending.signal.aborted) return
      try {
        const onProgress = (percent: number) => change(id, { percent })
        const brought = await sendEvidence(bringing, { signal: ending.signal, onProgress })
        if ('unfit' in brought) return change(id, { percent: null, unfit: brought.unfit, end: forget })
        forget()
        const told = <Recorded said={t('attached', { name: file.name })} receipt={brought.receipt} />
        void message.success(told, toldForSeconds)
      } catch (error) {
        if (!ending.signal.aborted) change(id, { percent: null, error, end: forget, again: () => bring(bringing) })
      }
      await queryClient.invalidateQueries()
    })
  }

  const bringAll = (files: Iterable<File>) => {
    for (const file of files) bring({ file, to, key: newKey(), attachment: newKey() })
  }
  return { lines, bringAll }
}
