import { Button } from 'antd'
import { useRef } from 'react'
import { noteText as text } from '../words/before-filing.ts'

const accepted = '.pdf,.ofd,.docx,.doc,.wps,.xlsx,.xls,.et,.png,.jpg,.jpeg,.webp,.txt,.csv'

type ChooseFileProps = {
  readonly file?: File | undefined
  readonly choose: (file: File | undefined) => void
  readonly label?: string
  readonly busy?: boolean
}

/** A button that takes one file, and the name of the one that is taken. */
export function ChooseFile({ file, choose, label = text('file'), busy = false }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="note-file">
      <Button size="small" loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={label}
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          target.value = ''
          if (chosen) choose(chosen)
        }}
      />
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
