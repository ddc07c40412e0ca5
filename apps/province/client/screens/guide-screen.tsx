import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { guideUpgradeText } from '@mingce/ui/words/guide-upgrade'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { foundRows } from '../guide/found-rows.ts'
import { GuideTable } from '../guide/guide-table.tsx'
import { type GuideHead, type GuideRow, guideRowsQuestion, guidesQuestion } from '../questions.ts'
import { guideText as text } from '../words/guide.ts'

/** 标准指引: every row of the version that stands, word for word, with what it was restored from and how sure that is. */
export function GuideScreen() {
  const { data, error, refetch } = useQuery(guidesQuestion)
  const manages = usePostFor('round_manager') !== undefined
  const standing = data?.at(-1)
  return (
    <Page
      title={text('title')}
      about={text('about')}
      actions={standing && <Link to="/guide-upgrade">{text('upgrade')}</Link>}
    >
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && !standing && (
        <p>
          {text('none')} {manages && <Link to="/guide-upgrade/register">{text('register')}</Link>}
        </p>
      )}
      {standing && <Standing head={standing} />}
    </Page>
  )
}

function Standing({ head }: { readonly head: GuideHead }) {
  const { data, error, refetch } = useQuery(guideRowsQuestion(head.guide))
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <Head head={head} rows={data} />
          {data.length > 0 ? <Rows rows={data} /> : <p>{text('noRows')}</p>}
        </>
      )}
    </>
  )
}

function Head({ head, rows }: { readonly head: GuideHead; readonly rows: readonly GuideRow[] }) {
  const { guide, title, source, status, note, categories, registeredOn, former } = head
  const filled = new Set(rows.map(({ category }) => category))
  const empty = categories.filter((each) => !filled.has(each))
  return (
    <Alert
      type={status === 'partial' ? 'warning' : 'info'}
      showIcon
      title={`${text(status)} · ${text('standing', { title, registered: dayInWords(registeredOn), rows: rows.length })}`}
      description={
        <>
          {status === 'partial' && <p>{text('aboutPartial')}</p>}
          <p>{guideUpgradeText('source', { source })}</p>
          {note !== '' && <p>{text('note', { note })}</p>}
          {empty.length > 0 && <p>{text('empty', { categories: empty.join(text('separator')) })}</p>}
          {former?.file && (
            <p>
              <a href={`/api/guide-file/${guide}`} download>
                {guideUpgradeText('file', { name: former.file.name })}
              </a>
            </p>
          )}
        </>
      }
    />
  )
}

function Rows({ rows }: { readonly rows: readonly GuideRow[] }) {
  const [words, setWords] = useState('')
  const found = foundRows(rows, words)
  return (
    <>
      <p className="guide-search">
        <Input
          type="search"
          aria-label={text('search')}
          placeholder={text('search')}
          maxLength={100}
          allowClear
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <span role="status">{text('count', { found: found.length, all: rows.length })}</span>
      </p>
      {found.length > 0 ? (
        <GuideTable rows={found} />
      ) : (
        <p>
          {text('noneFound', { words: words.trim() })}{' '}
          <Button size="small" onClick={() => setWords('')}>
            {text('clear')}
          </Button>
        </p>
      )}
    </>
  )
}
