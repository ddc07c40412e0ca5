import { PointAtHeading } from '@mingce/ui/columns/point-at-heading'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { FileButton } from '@mingce/ui/upload/file-button'
import { usePastedFile } from '@mingce/ui/use-pasted-file'
import { Alert } from 'antd'
import { type DragEvent, useState } from 'react'
import { t } from '../words.ts'
import { Sending } from './sending.tsx'
import type { Reading } from './use-reading.ts'
import './choose-file.css'

/** Takes a spreadsheet, by choice, by dropping it or by pasting its table, and has it read. */
export function ChooseFile({ reading }: { readonly reading: Reading }) {
  const { upload, unreadable, unheaded, error, send } = reading
  const [isOver, setOver] = useState(false)
  const nothingPasted = usePastedFile(t('import.pasted'), upload ? undefined : send)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !upload) send(file)
  }
  return (
    <>
      {unreadable && <Alert type="warning" showIcon role="alert" title={unreadable} />}
      {nothingPasted && <Alert type="warning" showIcon role="alert" title={t('import.nothingPasted')} />}
      <ErrorNotice error={error} />
      {unheaded && (
        <PointAtHeading
          key={unheaded.file.name}
          tables={unheaded.tables}
          hint={t('import.pointHint')}
          busy={upload !== undefined}
          read={(heading) => send(unheaded.file, { heading })}
        />
      )}
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
        {upload ? <Sending upload={upload} /> : <Choose send={send} />}
      </div>
    </>
  )
}

function Choose({ send }: Pick<Reading, 'send'>) {
  return (
    <>
      <p>{t('import.drop')}</p>
      <FileButton
        type="primary"
        label={t('import.choose')}
        accept=".xlsx,.csv,.txt,.docx,.html,.htm,.json,.xls,.et"
        choose={([file]) => void send(file)}
      />
      <p className="drop-paste">{t('import.paste')}</p>
      <p className="drop-hint">{t('import.hint')}</p>
      <p>
        <a href="/api/catalog/template" download>
          {t('import.template')}
        </a>
      </p>
    </>
  )
}
