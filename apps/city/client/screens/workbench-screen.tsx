import { type Post, usePosts } from '@mingce/ui/absence/standing-in'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { QueueTable } from '@mingce/ui/queue-table'
import { absenceText } from '@mingce/ui/words/absence'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queuedAddress } from '../addresses.ts'
import { type Queued, queueQuestion, roundsQuestion } from '../questions.ts'
import { roundsOfCity } from '../rounds.ts'
import { t } from '../words.ts'
import { RoundBoard } from '../workbench/round-board.tsx'
import './workbench-screen.css'

/** 工作台: what waits on this post, what waits on others, and where every county of the city stands. */
export function WorkbenchScreen() {
  const { authority } = usePerson()
  const posts = usePosts()
  const [{ role }] = posts
  const desk = useQuery(queueQuestion('mine'))
  const elsewhere = useQuery(queueQuestion('others'))
  const rounds = useQuery(roundsQuestion)
  const mine = desk.data?.filter((row) => row.role === role)
  const others = [
    ...(desk.data?.filter((row) => !posts.some((post) => post.role === row.role)) ?? []),
    ...(elsewhere.data ?? []),
  ]
  return (
    <Page title={t('workbench.title')}>
      <section aria-labelledby="mine">
        <h2 id="mine">{t('workbench.mine', { count: mine?.length ?? 0 })}</h2>
        <QueueTable
          rows={mine}
          open={queuedAddress}
          error={desk.error}
          retry={() => desk.refetch()}
          empty={t('workbench.nothing')}
        />
      </section>
      {posts.map((post) => (
        <StoodInFor key={post.role} post={post} rows={desk.data ?? []} />
      ))}
      <Others rows={others} />
      {roundsOfCity(rounds.data ?? [], authority).map((round) => (
        <RoundBoard key={round.round} round={round} />
      ))}
    </Page>
  )
}

/** What waits on the post of someone who is away, for whom this person stands in. */
function StoodInFor({ post: { role, inPlaceOf }, rows }: { readonly post: Post; readonly rows: readonly Queued[] }) {
  if (!inPlaceOf) return null
  const theirs = rows.filter((row) => row.role === role)
  const id = `for-${inPlaceOf.account}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{absenceText('list', { name: inPlaceOf.name, count: theirs.length })}</h2>
      {theirs.length > 0 && <QueueTable rows={theirs} open={queuedAddress} />}
    </section>
  )
}

function Others({ rows }: { readonly rows: readonly Queued[] }) {
  const [opened, setOpened] = useState(false)
  return (
    <section aria-labelledby="others">
      <h2 id="others">
        <button type="button" className="workbench-fold" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <span aria-hidden>{opened ? '▾' : '▸'}</span> {t('workbench.others', { count: rows.length })}
        </button>
      </h2>
      {opened && <QueueTable rows={rows} open={queuedAddress} ofOthers empty={t('workbench.nothingElsewhere')} />}
    </section>
  )
}
