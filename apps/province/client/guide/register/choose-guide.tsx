import { ErrorNotice } from '@mingce/ui/error-notice'
import { FileButton } from '@mingce/ui/upload/file-button'
import { usePastedFile } from '@mingce/ui/use-pasted-file'
import { Alert } from 'antd'
import { type DragEvent, useState } from 'react'
import type { GuideSheet } from '../../api.ts'
import { registerText as text } from '../../words/guide-register.ts'
import { sendGuide } from './send-guide.ts'

type Said = { readonly error?: unknown; readonly busy?: boolean }
type Props = {
  /** The file on which the draft stands when another is chosen. */
  readonly over: string | null
  readonly onRead: (read: {
    readonly over: string | null
    readonly fileName: string
    readonly sheet: GuideSheet
  }) => void
}

/** Takes a file of the guide, by choice, by dropping it or by pasting its table, and has it read. */
export function ChooseGuide({ over, onRead }: Props) {
  const isAgain = over !== null
  const [said, setSaid] = useState<Said>({})
  const busy = said.busy === true
  const send = async (file: File) => {
    setSaid({ busy: true })
    try {
      const sheet = await sendGuide(file)
      onRead({ over, fileName: file.name, sheet })
      setSaid({})
    } catch (error) {
      setSaid({ error })
    }
  }
  const nothingPasted = usePastedFile(text('pasted'), busy || isAgain ? undefined : send)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    if (file && !busy) void send(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div className="guide-choose" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {nothingPasted && <Alert type="warning" showIcon role="alert" title={text('nothingPasted')} />}
      <ErrorNotice error={said.error} />
      <FileButton
        type={isAgain ? 'default' : 'primary'}
        label={text('choose')}
        accept=".xlsx,.csv,.txt,.docx,.html,.htm,.json,.xls,.et"
        busy={busy}
        choose={([file]) => void send(file)}
      >
        {text(busy ? 'reading' : isAgain ? 'again' : 'choose')}
      </FileButton>
      <span className="settings-about">{text(isAgain ? 'againHint' : 'hint')}</span>
    </div>
  )
}
