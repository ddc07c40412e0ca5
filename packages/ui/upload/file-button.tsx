import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

type FileButtonProps = Pick<ButtonProps, 'size' | 'type'> & {
  readonly label: string
  /** What the button says, where it is not its label. */
  readonly children?: string
  /** As the attribute of `input`: ".xlsx,.csv". */
  readonly accept: string
  readonly multiple?: boolean
  readonly busy?: boolean
  readonly choose: (files: readonly [File, ...File[]]) => void
}

/** A button that takes files, the same file again too. */
export function FileButton({ label, children = label, accept, multiple, busy, choose, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...look} loading={busy === true} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple === true}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [first, ...rest] = target.files ?? []
          target.value = ''
          if (first) choose([first, ...rest])
        }}
      />
    </>
  )
}
