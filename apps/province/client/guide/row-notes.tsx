import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import { ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { Notices } from '@mingce/ui/notices'
import { guideUpgradeText as text } from '@mingce/ui/words/guide-upgrade'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { useKept } from '../use-kept.ts'
import './guide.css'

type RowNote = { readonly note: string; readonly text: string; readonly writtenOn: string }
type RowNotesProps = {
  readonly guide: string
  readonly row: string
  /** What is said to this row and was not withdrawn. */
  readonly notes: readonly RowNote[]
}

/** 省厅说明 of one row: written and withdrawn here by the round manager, shown to cities and counties beside the row. */
export function RowNotes({ guide, row, notes }: RowNotesProps) {
  const manages = usePostFor('round_manager') !== undefined
  return (
    <section aria-label={text('notes')}>
      <ProvinceNotes notes={notes} actOn={({ note }) => manages && <Withdrawing guide={guide} note={note} />} />
      {manages ? <Writing guide={guide} row={row} /> : <p>{text('onlyManager')}</p>}
    </section>
  )
}

/** A new note. Its id is kept with its words, so that one whose answer was lost is not said twice. */
function Writing({ guide, row }: Pick<RowNotesProps, 'guide' | 'row'>) {
  const draft = useKept(`guide note ${guide} ${row}`, { note: '', words: '' })
  const { note, words } = draft.form
  const writing = useAct(api.guide.writeNote.mutate, text('wrote'), (sent) => {
    draft.forgetIf((standing) => standing.note === sent.note && standing.words.trim() === sent.text)
  })
  const write = () => writing.run({ guide, note, row, text: words.trim() })
  return (
    <>
      <Notices of={[writing]} />
      <Said
        {...{ label: text('newNote'), words, busy: writing.busy, act: text('write'), run: write }}
        change={(next) => draft.keep({ note: note || newKey(), words: next })}
      />
    </>
  )
}

/** Takes one note away, with the reason for it, which is no note. */
function Withdrawing({ guide, note }: { readonly guide: string; readonly note: string }) {
  const draft = useKept(`guide note withdrawn ${note}`, { reason: '' })
  const { reason } = draft.form
  const [isAsked, setAsked] = useState(reason !== '')
  const withdrawing = useAct(api.guide.withdrawNote.mutate, text('withdrew'), () => void draft.forgetIf(() => true))
  if (!isAsked)
    return (
      <Button size="small" onClick={() => setAsked(true)}>
        {text('withdrawOne')}
      </Button>
    )
  const withdraw = () => withdrawing.run({ guide, note, reason: reason.trim() })
  return (
    <>
      <Notices of={[withdrawing]} />
      <Said
        {...{ label: text('why'), words: reason, busy: withdrawing.busy, act: text('withdraw'), run: withdraw }}
        change={(next) => draft.keep({ reason: next })}
        cancel={() => {
          draft.forget()
          setAsked(false)
        }}
      />
    </>
  )
}

type SaidProps = {
  readonly label: string
  readonly words: string
  readonly busy: boolean
  readonly act: string
  readonly run: () => unknown
  readonly change: (words: string) => void
  readonly cancel?: () => void
}

function Said({ label, words, busy, act, run, change, cancel }: SaidProps) {
  return (
    <Space wrap align="start">
      <Input.TextArea
        className="guide-said"
        aria-label={label}
        placeholder={label}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2000}
        value={words}
        onChange={({ target }) => change(target.value)}
      />
      <Button disabled={words.trim() === ''} loading={busy} onClick={run}>
        {act}
      </Button>
      {cancel && <Button onClick={cancel}>{text('cancel')}</Button>}
    </Space>
  )
}
