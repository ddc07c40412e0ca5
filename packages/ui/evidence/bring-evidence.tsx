import { Alert, Button, Progress } from 'antd'
import { type DragEvent, useEffect, useEffectEvent, useState } from 'react'
import { refusalOf } from '../api-error.ts'
import { Notices } from '../notices.tsx'
import { FileButton } from '../upload/file-button.tsx'
import { evidenceText as t } from '../words/evidence.ts'
import { evidenceAccepted } from './accepted.ts'
import type { Destination } from './send-evidence.ts'
import { type Line, useBringing } from './use-bringing.tsx'
import './bring-evidence.css'

type BringEvidenceProps = {
  readonly to: Destination
  readonly hint: string
  /** Where several stand on one page, none takes what is pasted. */
  readonly takesPasted: boolean
}

/** Takes files for an item or a section, by choice, by dropping them or by pasting a picture; shows how far each is. */
export function BringEvidence({ to, hint, takesPasted }: BringEvidenceProps) {
  const { lines, bringAll } = useBringing(to)
  const [isOver, setOver] = useState(false)
  usePastedFiles(takesPasted, bringAll)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    bringAll(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={isOver ? 'evidence-drop is-over' : 'evidence-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Choose bringAll={bringAll} hint={hint} />
      <div aria-live="polite">
        {lines.map((line) => (
          <BroughtLine key={line.id} line={line} />
        ))}
      </div>
    </div>
  )
}

type ChooseProps = { readonly bringAll: (files: Iterable<File>) => void; readonly hint: string }

function Choose({ bringAll, hint }: ChooseProps) {
  return (
    <p className="evidence-choose">
      <FileButton size="small" multiple label={t('add')} accept={evidenceAccepted} choose={bringAll} />
      <span>{hint}</span>
    </p>
  )
}

function BroughtLine({ line: { name, percent, unfit, error, end, again } }: { readonly line: Line }) {
  if (percent !== null)
    return (
      <div className="evidence-sending">
        <span>{t(percent < 100 ? 'sending' : 'checking', { name })}</span>
        <Progress percent={percent} size="small" status="active" />
        <Button size="small" onClick={end}>
          {t('cancel')}
        </Button>
      </div>
    )
  const refusal = refusalOf(error)
  return (
    <div className="evidence-failed">
      {unfit && (
        <Alert type="warning" showIcon role="alert" title={`“${name}”：${unfit}`} closable={{ onClose: end }} />
      )}
      {error !== undefined && (
        <Notices of={[{ refusal, error: refusal ? undefined : error, reset: end }]} nameOf={() => name} />
      )}
      {again && !refusal && (
        <p>
          {t('failed', { name })}{' '}
          <Button size="small" onClick={again}>
            {t('again')}
          </Button>{' '}
          <Button size="small" onClick={end}>
            {t('forget')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** A picture that is pasted is brought; words that are pasted go where the cursor stands. */
function usePastedFiles(isOn: boolean, bringAll: (files: Iterable<File>) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (!isOn || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    bringAll(files.map(named))
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}

/** A browser calls every pasted picture image.png. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  return new File([file], file.name.replace('image', t('pasted')), { type: file.type })
}
