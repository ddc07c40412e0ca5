import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { IndexLine } from '@mingce/ui/uniformity/index-line'
import { ItemLikeness } from '@mingce/ui/uniformity/item-likeness'
import { uniformityText as text } from '@mingce/ui/words/uniformity'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import {
  type DraftItem,
  type ItemUniformity,
  itemUniformityQuestion,
  uniformityQuestion,
  writtenUniformityQuestion,
} from '../questions.ts'

/** 本地化程度 of the draft in one line; nothing until it is known. */
export function DraftIndex() {
  const { data, error, refetch } = useQuery(uniformityQuestion)
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  return data && data.items.length > 0 ? <IndexLine index={data.index} /> : null
}

export type AsGuide = Readonly<Record<'guide' | 'same', ReadonlySet<string>>>

/** Which items of the draft are 主要为指引文字, and which 与指引文字一致; undefined until it is known. */
export function useAsGuide(): AsGuide | undefined {
  const { data } = useQuery(uniformityQuestion)
  if (!data) return undefined
  const idsOf = (found: typeof data.items) => new Set(found.map(({ item }) => item))
  return {
    guide: idsOf(data.items.filter(({ finding }) => finding === 'guide')),
    same: idsOf(data.items.filter(({ asGuide }) => asGuide)),
  }
}

type LikenessProps = {
  readonly row: DraftItem
  /** What is being written in its place; null for the item as it stands. */
  readonly written?: DisclosureItem | null
  readonly isLocked?: boolean
}

/** One item beside the guide and what other counties published, asked for when it is opened and again while it is written. */
export function LikenessOfItem({ row, written = null, isLocked = false }: LikenessProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('title')}</summary>
      {isOpen && <Found row={row} written={written} isOpen={!isLocked} />}
    </details>
  )
}

type FoundProps = Required<Omit<LikenessProps, 'isLocked'>> & { readonly isOpen: boolean }

function Found({ row: { item, digest }, written, isOpen }: FoundProps) {
  const { data, error, refetch } = useQuery(itemUniformityQuestion(item, digest))
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (data === undefined) return <Skeleton active />
  return (
    data && (
      <>
        {written && <WrittenLikeness item={item} written={written} before={data} />}
        {!written && <ItemLikeness found={isOpen ? { ...data, note: null } : data} />}
        {isOpen && <NoteForm key={digest} {...{ item, digest, before: data.note, onSaid: refetch }} />}
      </>
    )
  )
}

type WrittenProps = {
  readonly item: string
  readonly written: DisclosureItem
  readonly before: ItemUniformity
}

/** The strip of what is being written; until it is known the one before stands. */
function WrittenLikeness({ item, written, before }: WrittenProps) {
  const { data, error, refetch } = useQuery({
    ...writtenUniformityQuestion(item, written),
    placeholderData: (previous: ItemUniformity | null | undefined) => previous ?? before,
  })
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      <small>{text('written')}</small>
      <ItemLikeness found={{ ...(data ?? before), note: null }} />
    </>
  )
}

type NoteFormProps = {
  readonly item: string
  readonly digest: string
  readonly before: { readonly digest: string; readonly note: string } | null
  /** Asks again for what was said before. */
  readonly onSaid: () => Promise<unknown>
}

/**
 * The one question that likeness asks. What was said before stands in the box, marked when it was said of another text; what is typed
 * stays until it is recorded.
 */
function NoteForm({ item, digest, before, onSaid }: NoteFormProps) {
  const [kept, keep] = useKeptDraft(`local note ${item}`)
  const [isEmptied, setEmptied] = useState(false)
  const note = kept !== '' || isEmptied ? kept : (before?.note ?? '')
  const write = (words: string) => {
    keep(words)
    setEmptied(words === '')
  }
  const give = useAct(api.catalog.giveLocalNote.mutate, text('note.saved'))
  const isSaid = before?.digest === digest && before.note === note.trim()
  const send = async () => {
    if (!(await give.run({ item, note: note.trim(), seen: digest }))) return
    await onSaid()
    keep('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor="local-note">{text('note.ask')}</label>
      {before && before.digest !== digest && <p>{text('note.earlier')}</p>}
      <Input.TextArea
        id="local-note"
        rows={3}
        maxLength={2000}
        value={note}
        disabled={give.busy}
        onChange={(event) => write(event.target.value)}
      />
      <Notices of={[give]} />
      <Button size="small" htmlType="submit" loading={give.busy} disabled={note.trim() === '' || isSaid}>
        {text('note.save')}
      </Button>
    </form>
  )
}
