import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { type Receipt, useAct } from '../act.tsx'
import type { Keyed } from '../command-key.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { HandlingActs, HandlingInputs } from './handling-acts.ts'
import type { KeptList } from './kept-tabs.tsx'
import type { TodoSent, WorkbenchSent } from './workbench-sent.ts'

type Mutation<Input, Answer> = { readonly mutate: (input: Input) => Promise<Answer> }

type Recording<Input> = Mutation<Keyed<Input>, Receipt>

type KeptLists = { readonly lists: readonly KeptList[] }

/** What a level's API answers for its workbench: `api` itself. */
export type WorkbenchApi = {
  readonly workbench: { readonly query: () => Promise<WorkbenchSent> }
  readonly todo: { readonly query: () => Promise<TodoSent> }
  readonly task: {
    readonly [Each in Exclude<keyof HandlingInputs, 'copyTo' | 'readCopy'>]: Recording<HandlingInputs[Each]>
  }
  readonly copy: {
    readonly send: Recording<HandlingInputs['copyTo']>
    readonly read: Recording<HandlingInputs['readCopy']>
  }
  readonly lists: {
    readonly kept: { readonly query: () => Promise<KeptLists> }
    readonly keep: Mutation<{ lists: KeptList[] }, KeptLists>
  }
}

/** What answers `useTodo`. */
type TodoApi = Pick<WorkbenchApi, 'workbench' | 'todo'>

export function workbenchQuestion(api: Pick<WorkbenchApi, 'workbench'>) {
  return { queryKey: ['workbench'], queryFn: () => api.workbench.query() }
}

/**
 * 待办, counted, and what comes next: what stands beside 工作台 in the menu, and what comes next. On the workbench itself it is the workbench's own
 * answer, so that menu and list never disagree; elsewhere it is asked for alone. Undefined while it is asked for.
 */
export function useTodo(api: TodoApi, enabled = true): TodoSent | undefined {
  const isWorkbench = useLocation().pathname === '/'
  const own = useQuery({ ...workbenchQuestion(api), enabled: enabled && isWorkbench, select: todoOf })
  const alone = useQuery({ queryKey: ['todo'], queryFn: () => api.todo.query(), enabled: enabled && !isWorkbench })
  return isWorkbench ? own.data : alone.data
}

const todoOf = ({ todo }: WorkbenchSent): TodoSent => ({ count: todo.length, next: todo })

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
  const acts = useHandlingActs(api)
  return {
    sent: workbench.data,
    error: workbench.error ?? keeping.error,
    retry: () => void workbench.refetch(),
    kept: kept.data?.lists ?? [],
    keep: (lists: readonly KeptList[]) => keeping.mutate(lists),
    acts,
  }
}

export function useHandlingActs({ task, copy }: Pick<WorkbenchApi, 'task' | 'copy'>): HandlingActs {
  return {
    claim: useAct<Keyed<HandlingInputs['claim']>>((sent) => task.claim.mutate(sent), t('claimed')),
    assign: useAct<Keyed<HandlingInputs['assign']>>((sent) => task.assign.mutate(sent), t('assigned')),
    release: useAct<Keyed<HandlingInputs['release']>>((sent) => task.release.mutate(sent), t('released')),
    reassign: useAct<Keyed<HandlingInputs['reassign']>>((sent) => task.reassign.mutate(sent), t('reassigned')),
    delegate: useAct<Keyed<HandlingInputs['delegate']>>((sent) => task.delegate.mutate(sent), t('delegated')),
    handBack: useAct<Keyed<HandlingInputs['handBack']>>((sent) => task.handBack.mutate(sent), t('handedBack')),
    copyTo: useAct<Keyed<HandlingInputs['copyTo']>>((sent) => copy.send.mutate(sent), t('copied')),
    readCopy: useAct<Keyed<HandlingInputs['readCopy']>>((sent) => copy.read.mutate(sent), t('markedRead')),
  }
}
