import { Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { t } from './words/t.ts'

type Said = {
  /** The field, under its label; says so where the words are missing. */
  readonly field: ReactNode
  /** Sends once something is written, trimmed; it stays until what was sent was recorded. */
  readonly withWords: (send: (said: string) => Promise<unknown>) => Promise<void>
}

type Asked = {
  /** What is said where nothing was written, if "请先写明内容" does not say it well. */
  readonly missing?: string
  readonly rows?: number
}

/** Words that every act beside them needs. */
export function useSaid(label: string, { missing = t('said.missing'), rows = 2 }: Asked = {}): Said {
  const id = useId()
  const [said, setSaid] = useState('')
  const [isMissing, setMissing] = useState(false)
  const withWords: Said['withWords'] = async (send) => {
    if (said.trim() === '') return setMissing(true)
    if (await send(said.trim())) setSaid('')
  }
  const field = (
    <>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={2000}
        status={isMissing ? 'error' : ''}
        value={said}
        onChange={({ target }) => {
          setMissing(false)
          setSaid(target.value)
        }}
      />
      {isMissing && <span role="alert">{missing}</span>}
    </>
  )
  return { field, withWords }
}
