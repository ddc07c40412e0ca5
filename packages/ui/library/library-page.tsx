import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { libraryText as text } from '../words/library.ts'
import type { LibrarySent } from './practice.ts'

/** A tab of 亮点库. `label` may count what was read; `show` is given it. */
export type LibraryTab<Read extends LibrarySent> = {
  readonly value: string
  readonly label: (read: Read | undefined) => string
  readonly show: (read: Read) => ReactNode
}

type LibraryPageProps<Read extends LibrarySent> = {
  readonly about: string
  readonly question: { readonly queryKey: readonly string[]; readonly queryFn: () => Promise<Read> }
  /** The first is shown unless the address names another. */
  readonly tabs: readonly [LibraryTab<Read>, ...LibraryTab<Read>[]]
}

/** 亮点库 of an office, read at once and shown in tabs. */
export function LibraryPage<Read extends LibrarySent>({ about, question, tabs }: LibraryPageProps<Read>) {
  const { data: read, error, refetch } = useQuery(question)
  const [params, setParams] = useSearchParams()
  const tab = tabs.find(({ value }) => value === params.get('tab')) ?? tabs[0]
  return (
    <Page title={text('title')} about={about}>
      <p>{text('noScores')}</p>
      <Segmented
        aria-label={text('title')}
        value={tab.value}
        onChange={(value) => setParams({ tab: value }, { replace: true })}
        options={tabs.map(({ value, label }) => ({ value, label: label(read) }))}
      />
      <ErrorNotice error={error} retry={() => refetch()} />
      {read ? tab.show(read) : !error && <Skeleton active />}
    </Page>
  )
}
