import { Button } from 'antd'
import { evidenceAccepted } from '../evidence/accepted.ts'
import { FileButton } from '../upload/file-button.tsx'
import { noteText as text } from '../words/before-filing.ts'

type ChooseFileProps = {
  readonly file?: File | undefined
  readonly choose: (file: File | undefined) => void
  readonly label?: string
  readonly busy?: boolean
}

/** A button that takes one file, and the name of the one that is taken. */
export function ChooseFile({ file, choose, label = text('file'), busy = false }: ChooseFileProps) {
  return (
    <span className="note-file">
      <FileButton size="small" {...{ label, busy }} accept={evidenceAccepted} choose={([first]) => choose(first)} />
      {file && (
        <>
          {file.name}{' '}
          <Button size="small" type="text" onClick={() => choose(undefined)}>
            {text('cancel')}
          </Button>
        </>
      )}
    </span>
  )
}
