import type { ArticleEntry } from '@mingce/domain/law/article-events'
import { statusDoubtOn } from '@mingce/domain/law/change'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { LawStatusTag } from '@mingce/ui/law/law-status-tag'
import { lawTitle } from '@mingce/ui/law-sweep/sweep-sent'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { lawsAddress } from '../addresses.ts'
import { ArticleForm } from '../laws/article-form.tsx'
import { ChangeForm } from '../laws/change-form.tsx'
import { CorrectForm } from '../laws/correct-form.tsx'
import { LawArticles } from '../laws/law-articles.tsx'
import { LawChanges } from '../laws/law-changes.tsx'
import { LawEntryFacts } from '../laws/law-entry-facts.tsx'
import { articlesQuestion, type Law, lawsQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import '../laws/laws.css'

type Doing = 'correct' | 'amend' | 'repeal' | { readonly article: ArticleEntry | 'new' }

/** One law: its entry, its versions, and what the round manager may record of it. */
export function LawScreen() {
  const { law: id } = useParams()
  const list = useQuery(lawsQuestion)
  const manages = usePostFor('round_manager') !== undefined
  const [doing, setDoing] = useState<Doing>()
  const known = list.data?.registry.find((each) => each.id === id)
  const articles = useQuery({ ...articlesQuestion(known ?? { id: '', version: 0 }), enabled: known !== undefined })
  const law = known && articles.data && { ...known, articles: articles.data }
  const usage = list.data?.usage.laws.find((each) => each.law === id)
  if (list.data && !known) return <Page title={text('title')}>{text('notFound')}</Page>
  if (!list.data || !law) {
    const failed = [list, articles].find(({ error }) => error !== null)
    return (
      <Page title={text('title')}>
        {failed ? <ErrorNotice error={failed.error} retry={() => failed.refetch()} /> : <Skeleton active />}
      </Page>
    )
  }
  const close = () => setDoing(undefined)
  return (
    <Page
      title={lawTitle(law)}
      about={usage ? `${text('cited')}：${text('citedIn', usage)}` : text('notCited')}
      actions={manages && <Acts law={law} begin={setDoing} />}
    >
      <p>
        <LawStatusTag law={law} day={list.data.today} /> <Link to={lawsAddress}>{text('back')}</Link>
      </p>
      {statusDoubtOn(law, list.data.today) !== null && <p>{text('howToCheck')}</p>}
      <h2>{text('facts')}</h2>
      <LawEntryFacts law={law} />
      <h2>{text('changes')}</h2>
      <LawChanges law={law} laws={list.data.registry} manages={manages} />
      <h2>{text('articles')}</h2>
      <LawArticles law={law} today={list.data.today} begin={manages ? (article) => setDoing({ article }) : undefined} />
      <Drawer
        size={560}
        open={doing !== undefined}
        onClose={close}
        mask={{ closable: false }}
        destroyOnHidden
        title={doing && titleOfDoing(doing)}
      >
        {typeof doing === 'object' && <ArticleForm law={law} entry={doing.article} onDone={close} />}
        {doing === 'correct' && <CorrectForm law={law} onDone={close} />}
        {(doing === 'amend' || doing === 'repeal') && (
          <ChangeForm law={law} laws={list.data.registry} kind={doing} onDone={close} />
        )}
      </Drawer>
    </Page>
  )
}

function titleOfDoing(doing: Doing): string {
  if (typeof doing === 'string') return text(doing)
  return text(doing.article === 'new' ? 'enterArticle' : 'correctArticle')
}

function Acts({ law, begin }: { readonly law: Law; readonly begin: (doing: Doing) => void }) {
  const isRepealed = law.changes.some(({ kind, withdrawn }) => kind === 'repealed' && withdrawn === null)
  const acts = isRepealed ? (['correct'] as const) : (['correct', 'amend', 'repeal'] as const)
  return (
    <>
      {acts.map((each) => (
        <Button key={each} onClick={() => begin(each)}>
          {text(each)}
        </Button>
      ))}
    </>
  )
}
