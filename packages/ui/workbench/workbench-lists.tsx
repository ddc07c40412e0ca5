import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { type Post, usePosts } from '../absence/standing-in.ts'
import { useToday, useWorkCalendar } from '../desk-day.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { Notices } from '../notices.tsx'
import { type NamedRound, owedLines } from '../owed-lines.ts'
import { usePerson } from '../person.ts'
import { QueueTable } from '../queue-table.tsx'
import { absenceText } from '../words/absence.ts'
import { followText } from '../words/follow.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { ActedTable } from './acted-table.tsx'
import { CopiedTable } from './copied-table.tsx'
import { ExportList } from './export-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { listWords, whatWords } from './filter-words.ts'
import { Fold } from './fold.tsx'
import { FollowedSection } from './followed-section.tsx'
import { HandlerCell } from './handler-cell.tsx'
import type { HandlingActs } from './handling-acts.ts'
import { KeepList, type KeptList, KeptTabs } from './kept-tabs.tsx'
import { filterOf, type ListFilter, type ListName, queryOf, setIn } from './list-filter.ts'
import { ListTabs } from './list-tabs.tsx'
import { countOf, type Listed, listed, type Viewing } from './listed.ts'
import { useListFilter } from './use-list-filter.ts'
import type { Place, WaitingSent, WorkbenchSent } from './workbench-sent.ts'
import './workbench.css'

type WorkbenchListsProps = {
  /** Undefined while it is being asked for. */
  readonly sent: WorkbenchSent | undefined
  readonly error: unknown
  readonly retry: () => void
  readonly kept: readonly KeptList[]
  readonly keep: (lists: readonly KeptList[]) => void
  readonly acts: HandlingActs
  /** Where a line is worked on or looked at. */
  readonly open: (place: Place) => string
  /** What the rounds are called, and how they read their dates; undefined while they are being asked for. */
  readonly rounds: readonly NamedRound[] | undefined
  /** Said where nothing waits and nothing narrows: what happens next. */
  readonly empty?: string | undefined
  readonly hideDivision?: boolean
}

const nothing: WorkbenchSent = {
  todo: [],
  elsewhere: [],
  acted: [],
  copied: [],
  followed: [],
  colleagues: [],
  assigns: false,
  names: {},
}

/** The lists of a workbench: tabs with counters, what narrows them, one's own tabs, and the list itself. */
export function WorkbenchLists(props: WorkbenchListsProps) {
  const { error, retry, kept, keep, acts, hideDivision = false } = props
  const sent = useRead(props)
  const rounds = Object.fromEntries((props.rounds ?? []).map(({ round, title }) => [round, title]))
  const [chosen, change] = useListFilter()
  const filter = useShown(chosen)
  const viewing = useViewing(sent)
  const known = sent ?? nothing
  const left = useMemo(() => listed(known, filter, viewing), [known, filter, viewing])
  const count = (each: ListFilter) => countOf(known, each, viewing)
  const words = listWords(filter, rounds)
  const title = t('title', { list: words, count: countOf(known, filter, viewing) })
  useEffect(() => {
    if (sent) document.title = title
  }, [sent, title])
  return (
    <>
      {sent && <ListTabs filter={filter} count={count} />}
      {sent && <KeptTabs kept={kept} keep={keep} filter={filter} count={count} />}
      {sent && <FilterBar sent={sent} filter={chosen} change={change} rounds={rounds} hideDivision={hideDivision} />}
      <Notices of={[acts.claim, acts.assign, acts.release, acts.readCopy]} />
      {sent && (
        <div className="list-head">
          <h2>{title}</h2>
          <FilterChips filter={filter} change={change} rounds={rounds} />
          <KeepList kept={kept} keep={keep} filter={filter} name={whatWords(filter, rounds)} />
          <ExportList title={words} left={left} of={{ sent, viewing, rounds }} list={filter.list} />
        </div>
      )}
      {filter.list === 'todo' || !sent ? (
        <Todo {...props} sent={sent} left={sent && left} narrowed={setIn(filter).length > 0} />
      ) : (
        <section aria-label={words}>
          <ErrorNotice error={error} retry={retry} />
          <Known
            {...props}
            key={filter.list}
            list={filter.list}
            left={left}
            sent={sent}
            narrowed={setIn(filter).length > 0}
          />
        </section>
      )}
    </>
  )
}

type KnownProps = WorkbenchListsProps & {
  readonly list: Exclude<ListName, 'todo'>
  readonly left: Listed
  readonly sent: WorkbenchSent
  readonly narrowed: boolean
}

/** What one acted on, or was told of. */
function Known({ list, left, sent, narrowed, acts, open, hideDivision = false }: KnownProps) {
  const table = { sent, acts, open, hideDivision, empty: narrowed ? t('empty.filtered') : t(`empty.${list}`) }
  return list === 'copied' ? <CopiedTable rows={left.copied} {...table} /> : <ActedTable rows={left.acted} {...table} />
}

/** Each date as its round reads it; what waits on the own bureau before what waits elsewhere. */
function useRead({ sent, rounds }: Pick<WorkbenchListsProps, 'sent' | 'rounds'>): WorkbenchSent | undefined {
  const { level } = usePerson()
  const calendar = useWorkCalendar()
  return useMemo(() => {
    if (!sent) return undefined
    const read = (rows: readonly WaitingSent[]) => owedLines(rows, rounds, calendar)
    const isHere = ({ desk }: WaitingSent) => desk === level
    const [here, away] = [sent.elsewhere.filter(isHere), sent.elsewhere.filter((row) => !isHere(row))]
    return { ...sent, todo: read(sent.todo), elsewhere: [...read(here), ...read(away)] }
  }, [sent, rounds, calendar, level])
}

/** What is listed follows what is typed a moment later, so that no letter waits for thousands of lines. */
function useShown(filter: ListFilter): ListFilter {
  const query = useDeferredValue(queryOf(filter))
  return useMemo(() => filterOf(new URLSearchParams(query)), [query])
}

function useViewing(sent: WorkbenchSent | undefined): Viewing {
  const { account: me, level } = usePerson()
  const [today, calendar] = [useToday(), useWorkCalendar()]
  const names = sent?.names
  return useMemo(() => ({ me, level, today, calendar, names: names ?? {} }), [me, level, today, calendar, names])
}

type TodoProps = WorkbenchListsProps & { readonly left: Listed | undefined; readonly narrowed: boolean }

/** 轮到我 on top, then what waits on the posts of those this person stands in for, then folded what waits on others and what one follows. */
function Todo(props: TodoProps) {
  const { left, narrowed, error, retry, empty, sent = nothing, acts, open, hideDivision = false } = props
  const [own, ...others] = usePosts()
  return (
    <>
      <Section {...props} title="mine" rows={left?.todo.filter(({ role }) => role === own.role)}>
        {{ error, retry, empty: narrowed ? t('empty.filtered') : (empty ?? t('empty.todo')) }}
      </Section>
      {others.map((post) => (
        <StoodInFor key={post.role} {...props} post={post} />
      ))}
      {left && <Others {...props} left={left} />}
      {left && (
        <FollowedSection
          followed={left.followed}
          {...{ open, hideDivision }}
          handler={(line) => <HandlerCell line={line} sent={sent} acts={acts} />}
          empty={narrowed ? t('empty.filtered') : followText('empty')}
        />
      )}
    </>
  )
}

type SectionProps = TodoProps & {
  readonly title: string
  readonly rows: readonly WaitingSent[] | undefined
  readonly children: { readonly error?: unknown; readonly retry?: () => void; readonly empty: string }
}

function Section({ title, rows, sent = nothing, acts, open, hideDivision = false, children }: SectionProps) {
  const id = useId()
  const label = title === 'mine' ? t('mine', { count: rows?.length ?? 0 }) : title
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <QueueTable
        rows={rows}
        open={open}
        hideDivision={hideDivision}
        handler={(line) => <HandlerCell line={line} sent={sent} acts={acts} />}
        {...children}
      />
    </section>
  )
}

function StoodInFor(props: TodoProps & { readonly post: Post }) {
  const { post, left } = props
  if (!post.inPlaceOf) return null
  const rows = left?.todo.filter(({ role }) => role === post.role) ?? []
  const title = absenceText('list', { name: post.inPlaceOf.name, count: rows.length })
  return (
    <Section {...props} title={title} rows={rows}>
      {{ empty: t('empty.todo') }}
    </Section>
  )
}

function Others({ left, sent = nothing, acts, open, hideDivision = false }: TodoProps & { readonly left: Listed }) {
  const [opened, setOpened] = useState(sent.todo.length === 0)
  const { level } = usePerson()
  const rows = left.elsewhere
  const own = rows.some(({ desk }) => desk === level)
  return (
    <Fold title={t('others', { count: rows.length })} isOpen={opened} onFold={() => setOpened(!opened)}>
      <QueueTable
        rows={rows}
        open={open}
        ofOthers
        hideDivision={hideDivision}
        {...(own && { handler: (line: WaitingSent) => <HandlerCell line={line} sent={sent} acts={acts} /> })}
        empty={t('empty.elsewhere')}
      />
    </Fold>
  )
}
