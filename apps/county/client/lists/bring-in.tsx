import type { ListKind } from '@mingce/domain/lists/entry'
import type { Lists } from '@mingce/domain/lists/evolve'
import { differenceOf } from '@mingce/domain/lists/import-list'
import { spokenOfIn } from '@mingce/domain/lists/spoken-of'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { FileButton } from '@mingce/ui/upload/file-button'
import { Alert, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api, type ListSheet } from '../api.ts'
import { listsText as text } from '../words/lists.ts'
import { sendList } from './send-list.ts'

type Read = { readonly fileName: string; readonly sheet: ListSheet }

/** A list's file is read, looked through, and brought in by one command. */
export function BringIn({ lists, today }: { readonly lists: Lists; readonly today: string }) {
  const [read, setRead] = useState<Read>()
  const [said, setSaid] = useState<{ readonly error?: unknown; readonly busy?: boolean }>({})
  const send = async (file: File) => {
    setSaid({ busy: true })
    try {
      setRead({ fileName: file.name, sheet: await sendList(file) })
      setSaid({})
    } catch (error) {
      setSaid({ error })
    }
  }
  if (read) return <Preview {...{ read, lists, today }} close={() => setRead(undefined)} />
  return (
    <div className="list-bring-in">
      <ErrorNotice error={said.error} />
      <FileButton
        type="primary"
        label={text('bringIn')}
        accept=".xlsx,.csv,.txt,.docx,.html,.htm,.xls,.et"
        busy={said.busy === true}
        choose={([file]) => void send(file)}
      >
        {text(said.busy ? 'reading' : 'bringIn')}
      </FileButton>
      <span className="hint">{text('hint')}</span>
    </div>
  )
}

type PreviewProps = {
  readonly read: Read
  readonly lists: Lists
  readonly today: string
  readonly close: () => void
}

function Preview({ read: { fileName, sheet }, lists, today, close }: PreviewProps) {
  const [list, setList] = useState<ListKind | null>(sheet.list)
  const [on, setOn] = useState(today)
  const bringIn = useAct(api.dutyLists.bringIn.mutate, text('brought'), close)
  const { fileDigest, rows, doubts } = sheet
  const why = list === null ? text('needsKind') : on === '' ? text('needsDay') : undefined
  return (
    <section className="list-preview" aria-label={text('understood')}>
      <Notices of={[bringIn]} />
      <p className="list-file">{sheet.title ? `${fileName} · ${sheet.title}` : fileName}</p>
      <div className="list-choices">
        <span>{text('kind')}</span>
        <Radio.Group
          aria-label={text('kind')}
          value={list}
          onChange={({ target }) => setList(target.value as ListKind)}
          options={(['power', 'service'] as const).map((value) => ({ value, label: text(value) }))}
        />
        <label htmlFor="list-day">{text('day')}</label>
        <Input id="list-day" type="date" max={today} value={on} onChange={({ target }) => setOn(target.value)} />
      </div>
      <Columns sheet={sheet} />
      <Doubts doubts={doubts} />
      {list && <Would counts={countsOf(sheet, lists, list)} />}
      <div className="list-choices">
        <Button
          type="primary"
          loading={bringIn.busy}
          disabled={why !== undefined}
          onClick={() => {
            if (list) void bringIn.run({ list, fileName, fileDigest, on })
          }}
        >
          {text('send', { count: rows.length })}
        </Button>
        <Button onClick={close}>{text('cancel')}</Button>
        <span role="status">{why}</span>
      </div>
    </section>
  )
}

type Counts = Readonly<Record<'added' | 'changed' | 'gone' | 'unchanged' | 'said', number>>

/** What the list would change, and of what is left out how much something is said of. */
function Would({ counts }: { readonly counts: Counts }) {
  const { said } = counts
  return (
    <>
      <p>{text('would', counts)}</p>
      {said > 0 && <Alert type="warning" showIcon role="alert" title={text('wouldLose', { said })} />}
    </>
  )
}

function countsOf({ rows }: ListSheet, lists: Lists, list: ListKind): Counts {
  const named = rows.map(({ content, digest }, at) => ({ entry: `${at}`, content, digest }))
  const { added, changed, gone, unchanged } = differenceOf(named, lists, list)
  const isSaid = spokenOfIn(lists)
  const said = gone.filter(({ entry }) => isSaid(entry)).length
  return { added: added.length, changed: changed.length, gone: gone.length, unchanged: unchanged.length, said }
}

function Columns({ sheet: { columns } }: { readonly sheet: ListSheet }) {
  return (
    <p>
      {text('columns')}：
      {columns
        .filter(({ header }) => header !== '')
        .map(({ col, header, field }) => (
          <span key={col} className={field ? 'list-column' : 'list-column is-aside'}>
            {header} → {text(field ? `field.${field}` : 'column.none')}
          </span>
        ))}
    </p>
  )
}

function Doubts({ doubts }: Pick<ListSheet, 'doubts'>) {
  if (doubts.length === 0) return <p>{text('noDoubts')}</p>
  return (
    <>
      <p>{text('doubts', { count: doubts.length })}</p>
      <ul className="list-doubts">
        {doubts.map(({ rows, message }) => (
          <li key={`${rows.join()} ${message}`}>
            {rows.length > 0 && text('rowsOf', { rows: rows.slice(0, 20).join('、') + (rows.length > 20 ? '…' : '') })}
            {message}
          </li>
        ))}
      </ul>
    </>
  )
}
