import { type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import { type CohortRead, readCohort } from '@mingce/domain/round/read-cohort'
import { Alert, Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { rt } from '../words/rounds.ts'

/** A list of counties, pasted or from a file, added to what is ticked; what was not understood of it is told and kept in the box. */
export function CohortFile({ onRead }: { readonly onRead: (counties: readonly DivisionCode[]) => void }) {
  const [text, setText] = useState('')
  const [read, setRead] = useState<CohortRead | 'unreadable'>()
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = (list: string) => {
    const result = readCohort(list)
    setRead(result)
    onRead(result.counties)
  }
  const open = async (chosen: File | undefined) => {
    const list = chosen && (await textOf(chosen))
    if (list === undefined) return setRead(chosen ? 'unreadable' : undefined)
    setText(list)
    take(list)
  }
  return (
    <div className="cohort-list">
      <label htmlFor={id}>{rt('cohort.paste')}</label>
      <Input.TextArea id={id} rows={3} value={text} onChange={({ target }) => setText(target.value)} />
      <div className="settings-line">
        <Button disabled={text.trim() === ''} onClick={() => take(text)}>
          {rt('cohort.read')}
        </Button>
        <Button onClick={() => file.current?.click()}>{rt('cohort.file')}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".txt,.csv,text/plain,text/csv"
          aria-label={rt('cohort.file')}
          onChange={({ target }) => {
            void open(target.files?.[0])
            target.value = ''
          }}
        />
      </div>
      {read && <Outcome read={read} />}
    </div>
  )
}

/** A list as an office's programs save one: UTF-8, else GB 18030; undefined of what is no text. */
async function textOf(file: File): Promise<string | undefined> {
  const bytes = await file.slice(0, 1_000_000).arrayBuffer()
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a file that holds them is no list
      return /[\u0000-\u0008]/.test(text) ? undefined : text
    } catch {
      // Not in this encoding.
    }
  return undefined
}

function Outcome({ read }: { readonly read: CohortRead | 'unreadable' }) {
  if (read === 'unreadable') return <Alert type="error" role="alert" showIcon title={rt('cohort.unreadable')} />
  const { counties, repeated, ambiguous, replaced, unknown } = read
  const doubts = [
    ...(repeated.length > 0 ? [rt('cohort.repeated', { names: repeated.map(nameOf).join('、') })] : []),
    ...ambiguous.map(({ words, counties }) =>
      rt('cohort.ambiguous', { words, names: counties.map(pathName).join('、') }),
    ),
    ...replaced.map(({ code, name, successor }) =>
      rt('cohort.replaced', { code, name, now: pathName(successor), successor }),
    ),
    ...(unknown.length > 0 ? [rt('cohort.unknown', { words: unknown.slice(0, 20).join('、') })] : []),
  ]
  return (
    <Alert
      type={doubts.length > 0 ? 'warning' : 'success'}
      role="status"
      showIcon
      title={rt('cohort.readDone', { count: counties.length })}
      description={doubts.length > 0 ? doubts.map((doubt) => <div key={doubt}>{doubt}</div>) : undefined}
    />
  )
}
