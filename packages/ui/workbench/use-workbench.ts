import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** What the workbench asks, and whoever counts what is to do: one answer for both. */
function workbenchQuestion(api: Pick<WorkbenchApi, 'workbench'>) {
  return { queryKey: ['workbench'], queryFn: () => api.workbench.query() }
}

/** How many 待办 there are: what stands beside 工作台 in the menu. Undefined while it is asked for. */
export function useTodoCount(api: Pick<WorkbenchApi, 'workbench'>, enabled = true): number | undefined {
  return useQuery({ ...workbenchQuestion(api), enabled, select: countTodo }).data
}

/** 待办, soonest due first. Undefined while it is asked for. */
export function useTodo(api: Pick<WorkbenchApi, 'workbench'>): readonly WaitingSent[] | undefined {
  return useQuery({ ...workbenchQuestion(api), select: todoOf }).data
}

const countTodo = ({ todo }: WorkbenchSent) => todo.length
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
