import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { type Draft, type LawSweep, lawChangesQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import './law-changes.css'

type SweptItem = LawSweep['items'][number]

/** Which changes of laws ask the county's items to be reworded: each with a proposal that the drafter takes over with one click. */
export function LawChanges({ draft }: { readonly draft: Draft }) {
  const today = useToday()
  const changes = useQuery(lawChangesQuestion)
  const revise = useAct(api.catalog.reviseItem.mutate, text('taken'))
  const asked = (changes.data ?? [])
    .map((each) => ({ ...each, items: each.items.filter(({ proposal }) => proposal !== null) }))
    .filter(({ items }) => items.length > 0)
  const toCome = (changes.data ?? [])
    .filter(({ changed }) => changed.change.from > today)
    .map((each) => ({ ...each, items: each.items.filter(({ step }) => step === 'open') }))
    .filter(({ items }) => items.length > 0)
  if (asked.length + toCome.length === 0) return null
  const take = ({ item, proposal }: SweptItem) => {
    const row = draft.items.find((each) => each.item === item)
    if (!row || !proposal) return
    const lines = new Map(proposal.contentLines.map(({ from, to }) => [from, to]))
    const contentElements = row.content.contentElements.map((line) => lines.get(line) ?? line)
    const content = { ...row.content, contentElements, legalBases: [...proposal.legalBases] }
    void revise.run({ item, content, seen: row.digest })
  }
  return (
    <>
      <Notices of={[revise]} nameOf={(id) => draft.items.find((each) => each.item === id)?.content.name ?? id} />
      {toCome.map((each) => (
        <ToCome key={`${each.changed.law.id} ${each.changed.change.change}`} sweep={each} />
      ))}
      {asked.map((each) => (
        <Changed
          key={`${each.changed.law.id} ${each.changed.change.change}`}
          {...{ sweep: each, isLocked: draft.head.lockedBy !== null, busy: revise.busy, take }}
        />
      ))}
    </>
  )
}

/** A change that does not hold yet: whoever followed it today would cite what is not in force. */
function ToCome({ sweep: { changed, items } }: { readonly sweep: LawSweep }) {
  const { law, change } = changed
  const told = { title: law.title ?? law.docNumber ?? law.id, day: change.from, count: items.length }
  const words = change.kind === 'amended' ? 'willAmend' : 'willRepeal'
  return <Alert className="law-changed" type="info" showIcon title={text(words, told)} />
}

type ChangedProps = {
  readonly sweep: LawSweep
  readonly isLocked: boolean
  readonly busy: boolean
  readonly take: (item: SweptItem) => void
}

function Changed({ sweep: { changed, items }, isLocked, busy, take }: ChangedProps) {
  const [isOpen, setOpen] = useState(false)
  const { law, change } = changed
  const title = law.title ?? law.docNumber ?? law.id
  return (
    <Alert
      className="law-changed"
      type="warning"
      showIcon
      title={text(change.kind, { title, day: dayInWords(change.from), count: items.length })}
      action={
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text(isOpen ? 'hide' : 'show')}
        </Button>
      }
      description={
        isOpen && (
          <>
            <p>
              {text('by', { by: change.by, source: change.source })}
              {change.doubt && text('doubt', { doubt: change.doubt })}
            </p>
            {isLocked && <p>{text('locked')}</p>}
            <ul>
              {items.map((item) => (
                <Asked key={item.item} {...{ item, isLocked, busy, take }} />
              ))}
            </ul>
          </>
        )
      }
    />
  )
}

type AskedProps = Omit<ChangedProps, 'sweep'> & { readonly item: SweptItem }

function Asked({ item, isLocked, busy, take }: AskedProps) {
  const { name, proposal } = item
  const articles = (proposal?.replaced ?? []).flatMap((each) => each.articles)
  return (
    <li>
      <strong>{name}</strong>
      {proposal?.replaced.map(({ from, to }) => (
        <p key={from}>{to === null ? text('byHand', { from }) : text('becomes', { from, to })}</p>
      ))}
      {articles.length > 0 && <p>{text('articles', { articles: articles.join('、') })}</p>}
      <p>
        {proposal?.isReady && (
          <Button size="small" type="primary" disabled={isLocked} loading={busy} onClick={() => take(item)}>
            {text('take')}
          </Button>
        )}{' '}
        <Link to={`/catalog?item=${item.item}`}>{text('open')}</Link>
      </p>
    </li>
  )
}
