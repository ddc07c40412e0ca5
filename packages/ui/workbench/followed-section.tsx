import { type ReactNode, useState } from 'react'
import { QueueTable } from '../queue-table.tsx'
import { StatusTag } from '../status-tag.tsx'
import { followText as t } from '../words/follow.ts'
import { workbenchText } from '../words/workbench.ts'
import { Fold } from './fold.tsx'
import { type Column, KnownTable } from './known-table.tsx'
import { countFollowed, type Followed } from './listed.ts'
import { type MatterSent, matterKey, type Place, statusOf, type WaitingSent } from './workbench-sent.ts'

type FollowedSectionProps = {
  readonly followed: Followed
  readonly open: (place: Place) => string
  readonly handler: (line: WaitingSent) => ReactNode
  readonly hideDivision: boolean
  /** Said where nothing is listed. */
  readonly empty: string
}

/** 我关注, folded: what waits on somebody in the row it has there, and below it what waits on nobody, with where it stands. */
export function FollowedSection({ followed, open, handler, hideDivision, empty }: FollowedSectionProps) {
  const [isOpen, setOpen] = useState(false)
  const { waiting, resting } = followed
  const standing: Column<MatterSent> = {
    title: workbenchText('standing'),
    cell: (row) => <StatusTag status={statusOf(row)} />,
  }
  return (
    <Fold title={t('title', { count: countFollowed(followed) })} isOpen={isOpen} onFold={() => setOpen(!isOpen)}>
      {(waiting.length > 0 || resting.length === 0) && (
        <QueueTable rows={waiting} {...{ open, handler, hideDivision, empty }} ofOthers />
      )}
      {resting.length > 0 && (
        <>
          {waiting.length > 0 && <h4>{t('resting')}</h4>}
          <KnownTable rows={resting} keyOf={matterKey} columns={[standing]} {...{ open, hideDivision, empty }} />
        </>
      )}
    </Fold>
  )
}
