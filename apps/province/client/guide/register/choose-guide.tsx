import { PointAtHeading } from '@mingce/ui/columns/point-at-heading'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { FileButton } from '@mingce/ui/upload/file-button'
import { usePastedFile } from '@mingce/ui/use-pasted-file'
import { Alert } from 'antd'
import type { DragEvent } from 'react'
import { registerText as text } from '../../words/guide-register.ts'
import type { ReadGuide } from './use-read-guide.ts'
import type { ReadAs } from './version-draft.ts'

type Props = {
  readonly isAgain: boolean
  readonly reading: ReadGuide
  /** What was said of the columns so far: it fits every file with those headings. */
  readonly choices: ReadAs['choices']
}

/** Takes a file of the guide, by choice, by dropping it or by pasting its table, and has it read; where no heading is known a person points at it. */
export function ChooseGuide({ isAgain, reading, choices }: Props) {
  const { busy = false, error, unheaded } = reading
  const send = (file: File) => reading.send(file, { choices, heading: null })
  const nothingPasted = usePastedFile(text('pasted'), busy || isAgain ? undefined : send)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    if (file && !busy) void send(file)
  }
  return (
    <>
      {unheaded && (
        <>
          <Alert type="warning" showIcon role="alert" title={unheaded.words} />
          <PointAtHeading
            key={unheaded.file.name}
            tables={unheaded.tables}
            hint={text('pointHint')}
            busy={busy}
            read={(heading) => reading.send(unheaded.file, { choices, heading })}
          />
        </>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div className="guide-choose" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {nothingPasted && <Alert type="warning" showIcon role="alert" title={text('nothingPasted')} />}
        <ErrorNotice error={error} />
        <FileButton
          type={isAgain ? 'default' : 'primary'}
          label={text('choose')}
          accept=".xlsx,.csv,.txt,.docx,.html,.htm,.json,.xls,.et"
          busy={busy}
          choose={([file]) => file && void send(file)}
        >
          {text(busy ? 'reading' : isAgain ? 'again' : 'choose')}
        </FileButton>
        <span className="settings-about">{text(isAgain ? 'againHint' : 'hint')}</span>
      </div>
    </>
  )
}
