import { dayInWords } from '@mingce/ui/instant'
import type { Notices } from '@mingce/ui/notices'
import { useSaid } from '@mingce/ui/said-field'
import { Button, Tag } from 'antd'
import { type ComponentProps, useState } from 'react'
import { Link } from 'react-router'
import type { LawSweep } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { changeName, type SweptItem } from './proposed-text.ts'

type Changed = LawSweep['changed']

export type ProposalActs = {
  readonly sent: ComponentProps<typeof Notices>['of']
  readonly busy: boolean
  readonly take: (item: SweptItem) => void
  /** @returns what tells that it was recorded */
  readonly decline: (item: SweptItem, changed: Changed, reason: string) => Promise<unknown>
  readonly reopen: (item: SweptItem, changed: Changed) => void
}

type LawProposalProps = {
  readonly item: SweptItem
  readonly changed: Changed
  readonly isLocked: boolean
  readonly acts: ProposalActs
}

/** What a change of a law proposes for one item: taken over as it is, opened to be adapted, or declined with a reason. */
export function LawProposal({ item, changed, isLocked, acts }: LawProposalProps) {
  const [isDeclining, setDeclining] = useState(false)
  const { name, proposal } = item
  const replaced = proposal?.replaced ?? []
  const dropped = replaced.flatMap((each) => each.dropped)
  const articles = replaced.flatMap((each) => (each.dropped.length > 0 ? [] : each.articles))
  const isLeft = proposal?.isReady === false && replaced.every(({ to }) => to !== null) && dropped.length === 0
  const adapt = new URLSearchParams({ item: item.item, law: changeName({ changed }) })
  return (
    <li>
      <strong>{name}</strong>
      {replaced.map(({ from, to }) => (
        <p key={from}>{to === null ? text('byHand', { from }) : text('becomes', { from, to })}</p>
      ))}
      {articles.length > 0 && <p>{text('articles', { articles: articles.join('、') })}</p>}
      {dropped.length > 0 && <p>{text('dropped', { articles: dropped.join('、') })}</p>}
      {isLeft && <p>{text('adaptFirst')}</p>}
      <p className="law-acts">
        {proposal?.isReady && (
          <Button size="small" type="primary" disabled={isLocked} loading={acts.busy} onClick={() => acts.take(item)}>
            {text('take')}
          </Button>
        )}
        {!isLocked && <Link to={`/catalog?${adapt}`}>{text('adapt')}</Link>}
        <Link to={`/catalog?item=${item.item}`}>{text('open')}</Link>
        {!isDeclining && (
          <Button size="small" disabled={isLocked} onClick={() => setDeclining(true)}>
            {text('decline')}
          </Button>
        )}
      </p>
      {isDeclining && !isLocked && (
        <DeclineForm
          busy={acts.busy}
          decline={(reason) => acts.decline(item, changed, reason)}
          close={() => setDeclining(false)}
        />
      )}
    </li>
  )
}

type DeclineFormProps = {
  readonly busy: boolean
  readonly decline: (reason: string) => Promise<unknown>
  readonly close: () => void
}

function DeclineForm({ busy, decline, close }: DeclineFormProps) {
  const { field, withWords } = useSaid(text('why'), { missing: text('whyMissing') })
  return (
    <div className="law-decline">
      <p>{text('declineAbout')}</p>
      {field}
      <p className="law-acts">
        <Button size="small" loading={busy} onClick={() => withWords(decline)}>
          {text('declineNow')}
        </Button>
        <Button size="small" onClick={close}>
          {text('cancel')}
        </Button>
      </p>
    </div>
  )
}

/** 不采纳（理由）, and the way back. */
export function Declined({ item, changed, isLocked, acts }: LawProposalProps) {
  const { name, declined } = item
  if (!declined) return null
  return (
    <li>
      <Tag color="purple">{text('decline')}</Tag>
      <strong>{name}</strong>
      <p>{text('declinedFor', { day: dayInWords(declined.declinedOn), reason: declined.reason })}</p>
      <p>
        <Button size="small" disabled={isLocked} loading={acts.busy} onClick={() => acts.reopen(item, changed)}>
          {text('reopen')}
        </Button>
      </p>
    </li>
  )
}
