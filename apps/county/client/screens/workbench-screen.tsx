import { type Post, usePosts } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { QueueTable } from '@mingce/ui/queue-table'
import { absenceText } from '@mingce/ui/words/absence'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { type Queue, queueQuestion, roundQuestion, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { nextOwed } from '../workbench/next-owed.ts'
import { RoundMatrix } from '../workbench/round-matrix.tsx'
import './workbench-screen.css'

/** 工作台: what waits on this post, what waits on the county's others, and where the three deliverables stand. */
export function WorkbenchScreen() {
  const posts = usePosts()
  const [{ role }] = posts
  const queue = useQuery(queueQuestion)
  const rounds = useQuery(roundsQuestion)
  const owed = rounds.data?.filter((round) => round.owes) ?? []
  const opened = useQueries({ queries: owed.map(({ round }) => roundQuestion(round)) })
  const mine = queue.data?.filter((row) => row.role === role)
  const others = queue.data?.filter((row) => !posts.some((post) => post.role === row.role)) ?? []
  const next = nextOwed(owed.map((head, index) => ({ head, opened: opened[index]?.data })))
  return (
    <Page title={t('workbench.title')} actions={<Link to="/handover">{t('workbench.handover')}</Link>}>
      <section aria-labelledby="mine">
        <h2 id="mine">{t('workbench.mine', { count: mine?.length ?? 0 })}</h2>
        <QueueTable
          rows={mine}
          open={filingAddress}
          hideDivision
          error={queue.error}
          retry={() => queue.refetch()}
          empty={next ? t('workbench.nothingBut', next) : t('workbench.nothing')}
        />
      </section>
      {posts.map((post) => (
        <StoodInFor key={post.role} post={post} queue={queue.data ?? []} />
      ))}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('workbench.others', { count: others.length })}</h2>
          <QueueTable rows={others} open={filingAddress} hideDivision ofOthers />
        </section>
      )}
      <section aria-labelledby="rounds">
        <h2 id="rounds">{t('workbench.rounds')}</h2>
        <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
        {rounds.data && owed.length === 0 && <p>{t('workbench.noRound')}</p>}
        {owed.map((round, index) => (
          <RoundMatrix key={round.round} round={round} opened={opened[index]?.data} />
        ))}
      </section>
    </Page>
  )
}

/** What waits on the post of someone who is away, for whom this person stands in. */
function StoodInFor({ post: { role, inPlaceOf }, queue }: { readonly post: Post; readonly queue: Queue }) {
  if (!inPlaceOf) return null
  const rows = queue.filter((row) => row.role === role)
  const id = `for-${inPlaceOf.account}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{absenceText('list', { name: inPlaceOf.name, count: rows.length })}</h2>
      {rows.length > 0 && <QueueTable rows={rows} open={filingAddress} hideDivision />}
    </section>
  )
}
