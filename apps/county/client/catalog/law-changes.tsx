import { useToday } from '@mingce/ui/desk-day'
import { dayInWords } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { type Draft, type LawSweep, lawChangesQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { Declined, LawProposal, type ProposalActs } from './law-proposal.tsx'
import { changeName, lawTitle, proposedText, type SweptItem } from './proposed-text.ts'
import { TakeAll, TakenList } from './take-all.tsx'
import { useTakeAll } from './use-take-all.ts'
import './law-changes.css'

/** Which changes of laws ask the county's items to be reworded: each with a proposal to take over, alone or all together, to adapt, or to decline. */
export function LawChanges({ draft }: { readonly draft: Draft }) {
  const today = useToday()
  const changes = useQuery(lawChangesQuestion)
  const all = useTakeAll(draft.items)
  const acts = useProposalActs(draft)
  const asked = withItems(changes.data, ({ proposal }) => proposal !== null)
  const toCome = withItems(
    changes.data?.filter(({ changed }) => changed.change.from > today),
    ({ step }) => step === 'open',
  )
  const nameOf = (id: string) => draft.items.find(({ item }) => item === id)?.content.name ?? id
  const isLocked = draft.head.lockedBy !== null
  return (
    <>
      <Notices of={[...acts.sent, all.command]} nameOf={nameOf} />
      <TakenList
        text={text}
        results={all.results}
        busy={all.command.busy}
        undo={() => void all.undo()}
        forget={all.forget}
      />
      {toCome.map((each) => (
        <ToCome key={changeName(each)} sweep={each} />
      ))}
      {asked.map((each) => (
        <Changed key={changeName(each)} {...{ sweep: each, isLocked, acts, all }} />
      ))}
    </>
  )
}

function withItems(sweeps: readonly LawSweep[] | undefined, fits: (item: LawSweep['items'][number]) => boolean) {
  return (sweeps ?? [])
    .map((each) => ({ ...each, items: each.items.filter(fits) }))
    .filter(({ items }) => items.length > 0)
}

/** What a county does with one proposal, each an act of its own. */
function useProposalActs(draft: Draft): ProposalActs {
  const revise = useAct(api.catalog.reviseItem.mutate, text('taken'))
  const decline = useAct(api.law.decline.mutate, text('declinedNow'))
  const reopen = useAct(api.law.reopen.mutate, text('reopened'))
  const rowOf = (id: string) => draft.items.find(({ item }) => item === id)
  return {
    sent: [revise, decline, reopen],
    busy: revise.busy || decline.busy || reopen.busy,
    take: (swept) => {
      const row = rowOf(swept.item)
      if (row) void revise.run({ item: row.item, content: proposedText(row, swept), seen: row.digest })
    },
    decline: async ({ item }, { law, change }, reason) => {
      const row = rowOf(item)
      return row && decline.run({ item, law: law.id, change: change.change, seen: row.digest, reason })
    },
    reopen: ({ item }, { law, change }) => void reopen.run({ item, law: law.id, change: change.change }),
  }
}

/** A change that does not hold yet: whoever followed it today would cite what is not in force. */
function ToCome({ sweep: { changed, items } }: { readonly sweep: LawSweep }) {
  const { law, change } = changed
  const told = { title: lawTitle(law), day: dayInWords(change.from), count: items.length }
  const words = change.kind === 'amended' ? 'willAmend' : 'willRepeal'
  return <Alert className="law-changed" type="info" showIcon title={text(words, told)} />
}

type ChangedProps = {
  readonly sweep: LawSweep
  readonly isLocked: boolean
  readonly acts: ProposalActs
  readonly all: ReturnType<typeof useTakeAll>
}

function Changed({ sweep, isLocked, acts, all }: ChangedProps) {
  const [shown, setShown] = useState<'items' | 'all'>()
  const { changed, items } = sweep
  const { law, change } = changed
  const open = items.filter(({ declined }) => declined === null)
  const declined = items.filter((each) => each.declined !== null)
  const ready = open.filter(({ proposal }) => proposal?.isReady)
  const told = { title: lawTitle(law), day: dayInWords(change.from) }
  const title = open.length > 0 ? text(change.kind, { ...told, count: open.length }) : text('allAnswered', told)
  const isAll = shown === 'all' && ready.length > 0 && !isLocked
  const takeAll = async (chosen: readonly SweptItem[]) => {
    if (await all.take(chosen)) setShown(undefined)
  }
  return (
    <Alert
      className="law-changed"
      type={open.length > 0 ? 'warning' : 'info'}
      showIcon
      title={title + (declined.length > 0 ? text('andDeclined', { count: declined.length }) : '')}
      action={
        <>
          {ready.length > 0 && (
            <Button
              size="small"
              disabled={isLocked}
              aria-expanded={isAll}
              onClick={() => setShown(isAll ? undefined : 'all')}
            >
              {text('takeAll', { count: ready.length })}
            </Button>
          )}{' '}
          <Button size="small" aria-expanded={shown === 'items'} onClick={() => setShown(shown ? undefined : 'items')}>
            {text(shown ? 'hide' : 'show')}
          </Button>
        </>
      }
      description={
        shown && (
          <>
            <p>
              {text('by', { by: change.by, source: change.source })}
              {change.doubt && text('doubt', { doubt: change.doubt })}
            </p>
            {isLocked && <p>{text('locked')}</p>}
            {isAll ? (
              <TakeAll
                items={ready}
                left={{ byHand: open.length - ready.length, declined: declined.length }}
                busy={all.command.busy}
                take={(chosen) => void takeAll(chosen)}
                close={() => setShown(undefined)}
              />
            ) : (
              <ul>
                {open.map((item) => (
                  <LawProposal key={item.item} {...{ item, changed, isLocked, acts }} />
                ))}
                {declined.map((item) => (
                  <Declined key={item.item} {...{ item, changed, isLocked, acts }} />
                ))}
              </ul>
            )}
          </>
        )
      }
    />
  )
}
