import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { usePerson } from '@mingce/ui/person'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useTodo } from '@mingce/ui/workbench/use-workbench'
import type { TodoSent } from '@mingce/ui/workbench/workbench-sent'
import { useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { filingOfParams, queuedAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { filingQuestion } from '../questions.ts'
import { t } from '../words.ts'

/** What waits on this person's posts after a case, soonest due first, what a colleague works on last. Undefined while it is asked for. */
export function useNextCases(than: string): TodoSent['next'] | undefined {
  const { account } = usePerson()
  const left = useTodo(api)?.next.filter((row) => row.stream !== than)
  const isFree = ({ handler }: TodoSent['next'][number]) => handler === null || handler === account
  return left && [...left.filter(isFree), ...left.filter((row) => !isFree(row))]
}

/** The way to what waits next; the next two are fetched ahead. Nothing when this was the last. */
export function NextCase({ than }: { readonly than: string }) {
  const next = useNextCases(than) ?? []
  useFetchedAhead(next.slice(0, 2))
  const [first] = next
  if (!first) return null
  const words = t('view.next', { name: caseName(first) })
  return (
    <Link className="next-case" to={queuedAddress(first)} title={words}>
      {words}
    </Link>
  )
}

type OpensNextProps = {
  readonly than: string
  /** The next case opens by itself once this one is decided. */
  readonly opens: boolean
  readonly onOpens: (opens: boolean) => void
}

/** 办完自动打开下一件. Nothing where none waits. */
export function OpensNext({ than, opens, onOpens }: OpensNextProps) {
  const [first] = useNextCases(than) ?? []
  if (!first) return null
  return (
    <Checkbox checked={opens} onChange={({ target }) => onOpens(target.checked)}>
      {t('next.goesOn')}
    </Checkbox>
  )
}

/** "青白江区 标准目录" */
function caseName({ division, kind }: Pick<TodoSent['next'][number], 'division' | 'kind'>): string {
  return `${nameOf(parseDivision(division))} ${say(deliverableWords[kind])}`
}

function useFetchedAhead(cases: TodoSent['next']): void {
  const queryClient = useQueryClient()
  const streams = cases.map(({ stream }) => stream).join(' ')
  useEffect(() => {
    for (const each of cases) {
      const filing = each.stream.startsWith('submission/') && filingOfParams({ ...each, n: String(each.n) })
      if (filing) void queryClient.prefetchQuery(filingQuestion(filing))
    }
  }, [queryClient, streams])
}
