import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import { dayInWords } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { guideUpgradeText as text } from '@mingce/ui/words/guide-upgrade'
import { Button, Input, Space } from 'antd'
import { useRef, useState } from 'react'
import { api } from '../api.ts'

type RowNotesProps = {
  readonly guide: string
  readonly row: string
  /** What is said to this row and was not withdrawn. */
  readonly notes: readonly { readonly note: string; readonly text: string; readonly writtenOn: string }[]
}

/** 省厅说明 of one row: written and withdrawn here by the round manager, shown to the counties beside the row. */
export function RowNotes({ guide, row, notes }: RowNotesProps) {
  const manages = usePostFor('round_manager') !== undefined
  const [words, setWords] = useState('')
  const note = useRef(newKey())
  const writing = useAct(api.guide.writeNote.mutate, text('wrote'))
  const withdrawing = useAct(api.guide.withdrawNote.mutate, text('withdrew'))
  const isSaid = words.trim() !== ''
  const write = async () => {
    const receipt = await writing.run({ guide, note: note.current, row, text: words.trim() })
    if (!receipt) return
    note.current = newKey()
    setWords('')
  }
  const withdraw = async (each: string) => {
    const receipt = await withdrawing.run({ guide, note: each, reason: words.trim() })
    if (receipt) setWords('')
  }
  return (
    <section aria-label={text('notes')}>
      <Notices of={[writing, withdrawing]} />
      {notes.map((each) => (
        <p key={each.note}>
          {text('notes')}：{text('note', { text: each.text, day: dayInWords(each.writtenOn) })}{' '}
          {manages && (
            <Button size="small" disabled={!isSaid} loading={withdrawing.busy} onClick={() => withdraw(each.note)}>
              {text('withdraw')}
            </Button>
          )}
        </p>
      ))}
      {manages ? (
        <Space wrap>
          <Input
            aria-label={text('notes')}
            placeholder={notes.length > 0 ? `${text('notes')} / ${text('why')}` : text('notes')}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button disabled={!isSaid} loading={writing.busy} onClick={write}>
            {text('write')}
          </Button>
        </Space>
      ) : (
        <p>{text('onlyManager')}</p>
      )}
    </section>
  )
}
