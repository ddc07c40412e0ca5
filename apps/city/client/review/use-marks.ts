import { faultOf } from '@mingce/ui/api-error'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { api } from '../api.ts'
import { type FilingName, type FilingPart, marksQuestion, type ReadingMark } from '../questions.ts'
import { t } from '../words.ts'

export type Marks = {
  /** Undefined while they are asked for. */
  readonly marks: readonly ReadingMark[] | undefined
  /** 已看: the text that lies here now. */
  readonly see: (part: FilingPart) => void
  readonly unsee: (part: FilingPart) => void
  /** ⚑ on or off. */
  readonly putAside: (part: FilingPart) => void
}

type Sent = Parameters<typeof api.filing.mark.mutate>[0]

/** What this person has seen of a filing and put aside. It shows at once; one after the other goes to the server, beside the log. */
export function useMarks(filing: FilingName, turn: number): Marks {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const { queryKey, ...asked } = marksQuestion(filing)
  const { data } = useQuery({ queryKey, ...asked })
  const sending = useMutation({
    scope: { id: 'reading marks' },
    networkMode: 'always',
    retry: (failures, error) => failures < 2 && faultOf(error) === 'network',
    mutationFn: (sent: Sent) => api.filing.mark.mutate(sent),
    onMutate: (sent) =>
      queryClient.setQueryData(queryKey, (before: typeof data) => ({ marks: marksAfter(before?.marks ?? [], sent) })),
    onError: () => {
      void message.warning(t('seen.failed'))
      void queryClient.refetchQueries({ queryKey })
    },
  })
  const markOf = ({ part }: FilingPart) => data?.marks.find((each) => each.part === part)
  const send = (part: FilingPart, { seen, later }: { readonly seen: boolean; readonly later: boolean }) => {
    const { digest } = part
    sending.mutate({ filing, part: part.part, digest, turn, seen, later })
  }
  return {
    marks: data?.marks,
    see: (part) => send(part, { seen: true, later: false }),
    unsee: (part) => send(part, { seen: false, later: isAside(markOf(part)) }),
    putAside: (part) => {
      const { seen = null } = markOf(part) ?? {}
      const later = !isAside(markOf(part))
      if (seen === null) return send(part, { seen: false, later })
      sending.mutate({ filing, part: part.part, digest: seen.digest, turn: seen.turn, seen: true, later })
    },
  }
}

export function isAside(mark: ReadingMark | undefined): boolean {
  return mark !== undefined && mark.laterSince !== null
}

function marksAfter(marks: readonly ReadingMark[], { part, digest, turn, seen, later }: Sent): readonly ReadingMark[] {
  const at = new Date().toISOString()
  const mark = { part, seen: seen ? { digest, turn, at } : null, laterSince: later ? at : null }
  return [...marks.filter((each) => each.part !== part), mark]
}
