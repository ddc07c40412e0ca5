import type { MergeElement } from '@mingce/domain/catalog/three-way'
import { freeElements, upgraded } from '@mingce/domain/guide-upgrade/proposals'
import { newKey } from '@mingce/ui/command-key'
import { ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { elementName } from '@mingce/ui/words/items'
import { Button, Checkbox, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { GuideUpgrade } from '../questions.ts'
import { upgradeText as text } from '../words/guide-upgrade.ts'
import { type Proposal, type Taken, takenProposal } from './taken-proposal.ts'

type Answering = {
  readonly isLocked: boolean
  readonly busy: boolean
  readonly take: (proposal: Taken) => void
  readonly decline: (answer: { item: string | null; row: string | null; reason: string }) => void
}

/** One proposal: what the guide says now beside the county's own text, to be taken over in part, in whole, or declined. */
export function GuideProposal({
  proposal,
  notes,
  answering,
}: {
  readonly proposal: Proposal
  readonly notes: GuideUpgrade['notes']
  readonly answering: Answering
}) {
  const shown = proposal.kind === 'retire' ? proposal.followed.row : proposal.row
  const name = proposal.kind === 'add' ? shown.item : proposal.content
  return (
    <li className="guide-proposal">
      <h2>
        {name.category} › {name.name}{' '}
        <Tag color={proposal.kind === 'retire' ? 'warning' : 'blue'}>{text(proposal.kind)}</Tag>
        {proposal.kind !== 'add' && proposal.followed.certainty === 'named' && <Tag>{text('named')}</Tag>}
        {proposal.kind !== 'add' && <Link to={`/catalog?item=${proposal.item}`}>{text('open')}</Link>}
      </h2>
      {shown.doubt && <p>{text('doubt', { doubt: shown.doubt })}</p>}
      <ProvinceNotes notes={notes.filter(({ row }) => row === shown.row)} />
      <Answer {...{ proposal, answering }} />
    </li>
  )
}

function Answer({ proposal, answering }: { readonly proposal: Proposal; readonly answering: Answering }) {
  const cells = proposal.kind === 'change' ? proposal.cells : []
  const digest = proposal.kind === 'change' ? proposal.digest : undefined
  const [ticked, setTicked] = useState({ digest, elements: freeElements(cells) })
  const wanted = ticked.digest === digest ? ticked.elements : freeElements(cells)
  const chosen = wanted.filter((each) => cells.some(({ element }) => element === each))
  const [reason, setReason] = useState('')
  const { isLocked, busy } = answering
  const isSaid = reason.trim() !== ''
  const decline = () => {
    const item = proposal.kind === 'add' ? null : proposal.item
    answering.decline({ item, row: proposal.kind === 'retire' ? null : proposal.row.row, reason: reason.trim() })
  }
  const take = () => {
    if (proposal.kind !== 'retire') return answering.take(takenProposal(proposal, chosen, newKey()))
    answering.take({ kind: 'retire', item: proposal.item, seen: proposal.digest, reason: reason.trim() })
  }
  const isReady = proposal.kind === 'add' || (proposal.kind === 'retire' ? isSaid : chosen.length > 0)
  return (
    <>
      {proposal.kind === 'change' && (
        <Changed {...{ proposal, chosen, choose: (elements) => setTicked({ digest, elements }) }} />
      )}
      {proposal.kind === 'add' && <ItemView item={proposal.row.item} />}
      {proposal.kind === 'retire' && !proposal.isSure && <p>{text('unsure')}</p>}
      <Space wrap>
        <Button type="primary" disabled={isLocked || !isReady} loading={busy} onClick={take}>
          {text(proposal.kind === 'change' ? 'take' : proposal.kind === 'add' ? 'addItem' : 'retireItem')}
        </Button>
        <Input
          aria-label={text('why')}
          placeholder={text('why')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={isLocked || !isSaid} loading={busy} onClick={decline}>
          {text('decline')}
        </Button>
      </Space>
    </>
  )
}

type ChangedProps = {
  readonly proposal: Extract<Proposal, { kind: 'change' }>
  readonly chosen: readonly MergeElement[]
  readonly choose: (elements: readonly MergeElement[]) => void
}

function Changed({ proposal: { cells, content, row }, chosen, choose }: ChangedProps) {
  const proposed = cells.map(({ element }) => element)
  const options = cells.map(({ element, kind }) => ({
    value: element,
    label: `${elementName(element)}${kind === 'conflict' ? text('conflict') : ''}`,
  }))
  return (
    <>
      <Checkbox.Group options={options} value={[...chosen]} onChange={choose} />
      <ItemDiff
        before={content}
        after={upgraded(content, row, proposed)}
        beforeLabel={text('own')}
        afterLabel={text('theirs')}
        sideBySide
      />
    </>
  )
}
