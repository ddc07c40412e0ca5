import { ErrorNotice } from '@mingce/ui/error-notice'
import { Alert, Button, Progress } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { t } from '../words.ts'
import { type Preview, previewOf } from './preview.ts'
import { sendFile } from './send-file.ts'
import './choose-file.css'

type Upload = { readonly name: string; readonly percent: number; readonly cancel: () => void }

/** Takes a spreadsheet, by choice or by dropping it, and hands on what the server understood of it. */
export function ChooseFile({ onRead }: { readonly onRead: (preview: Preview) => void }) {
  const { upload, unreadable, error, send } = useUpload(onRead)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) send(file)
  }
  return (
    <>
      {unreadable && <Alert type="warning" showIcon role="alert" title={unreadable} />}
      <ErrorNotice error={error} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={isOver ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {upload ? (
          <Sending upload={upload} />
        ) : (
          <>
            <p>{t('import.drop')}</p>
            <Button type="primary" onClick={() => input.current?.click()}>
              {t('import.choose')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".xlsx,.csv,.txt,.docx,.html,.htm,.xls,.et"
              aria-label={t('import.choose')}
              onChange={({ target }) => {
                const file = target.files?.[0]
                target.value = ''
                if (file) send(file)
              }}
            />
            <p className="drop-hint">{t('import.hint')}</p>
          </>
        )}
      </div>
    </>
  )
}

function Sending({ upload: { name, percent, cancel } }: { readonly upload: Upload }) {
  return (
    <div aria-live="polite">
      <p>{percent < 100 ? t('import.sending', { name }) : t('import.reading', { name })}</p>
      <Progress percent={percent} status="active" />
      <Button onClick={cancel}>{t('cancel')}</Button>
    </div>
  )
}

function useUpload(onRead: (preview: Preview) => void) {
  const [upload, setUpload] = useState<Upload>()
  const [unreadable, setUnreadable] = useState<string>()
  const [error, setError] = useState<unknown>()
  const send = async (file: File) => {
    const abort = new AbortController()
    const shown = (percent: number) => setUpload({ name: file.name, percent, cancel: () => abort.abort() })
    setUnreadable(undefined)
    setError(undefined)
    shown(0)
    try {
      const sent = await sendFile(file, { signal: abort.signal, onProgress: shown })
      if ('understood' in sent) onRead(previewOf(sent.understood, file.name))
      else setUnreadable(sent.unreadable)
    } catch (failure) {
      if (!abort.signal.aborted) setError(failure)
    } finally {
      setUpload(undefined)
    }
  }
  return { upload, unreadable, error, send }
}
