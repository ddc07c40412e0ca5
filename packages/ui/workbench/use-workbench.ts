import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { type Receipt, useAct } from '../act.tsx'
import type { Keyed } from '../command-key.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { HandlingActs, TaskSent } from './handler-cell.tsx'
import type { KeptList } from './kept-tabs.tsx'
import type { WaitingSent, WorkbenchSent } from './workbench-sent.ts'

type Mutation<Input, Answer> = { readonly mutate: (input: Input) => Promise<Answer> }

type KeptLists = { readonly lists: readonly KeptList[] }

/** What a level's API answers for its workbench: `api` itself. */
export type WorkbenchApi = {
  readonly workbench: { readonly query: () => Promise<WorkbenchSent> }
  readonly todo: { readonly query: () => Promise<readonly WaitingSent[]> }
  readonly task: {
    readonly claim: Mutation<Keyed<TaskSent>, Receipt>
    readonly assign: Mutation<Keyed<TaskSent & { readonly account: string }>, Receipt>
    readonly release: Mutation<Keyed<TaskSent>, Receipt>
  }
  readonly lists: {
    readonly kept: { readonly query: () => Promise<KeptLists> }
    readonly keep: Mutation<{ lists: KeptList[] }, KeptLists>
  }
}

/** What answers `useTodo`. */
type TodoApi = Pick<WorkbenchApi, 'workbench' | 'todo'>

function workbenchQuestion(api: Pick<WorkbenchApi, 'workbench'>) {
  return { queryKey: ['workbench'], queryFn: () => api.workbench.query() }
}

/**
 * 待办, soonest due first: what stands beside 工作台 in the menu, and what comes next. On the workbench itself it is the workbench's own
 * answer, so that menu and list never disagree; elsewhere it is asked for alone. Undefined while it is asked for.
 */
export function useTodo(api: TodoApi, enabled = true): readonly WaitingSent[] | undefined {
  const isWorkbench = useLocation().pathname === '/'
  const own = useQuery({ ...workbenchQuestion(api), enabled: enabled && isWorkbench, select: todoOf })
  const alone = useQuery({ queryKey: ['todo'], queryFn: () => api.todo.query(), enabled: enabled && !isWorkbench })
  return isWorkbench ? own.data : alone.data
}

const todoOf = ({ todo }: WorkbenchSent) => todo

const keptKey = ['kept lists']

/** Everything `WorkbenchLists` needs of an app's own API. */
export function useWorkbench(api: WorkbenchApi) {
  const queryClient = useQueryClient()
  const workbench = useQuery(workbenchQuestion(api))
  const kept = useQuery({ queryKey: keptKey, queryFn: () => api.lists.kept.query() })
  const keeping = useMutation({
    mutationFn: (lists: readonly KeptList[]) => api.lists.keep.mutate({ lists: [...lists] }),
    onMutate: (lists) => queryClient.setQueryData(keptKey, { lists }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keptKey }),
  })
  const acts: HandlingActs = {
    claim: useAct((task: Keyed<TaskSent>) => api.task.claim.mutate(task), t('claimed')),
    assign: useAct(
      (task: Keyed<TaskSent & { readonly account: string }>) => api.task.assign.mutate(task),
      t('assigned'),
    ),
    release: useAct((task: Keyed<TaskSent>) => api.task.release.mutate(task), t('released')),
  }
  return {
    sent: workbench.data,
    error: workbench.error ?? keeping.error,
    retry: () => void workbench.refetch(),
    kept: kept.data?.lists ?? [],
    keep: (lists: readonly KeptList[]) => keeping.mutate(lists),
    acts,
  }
}
