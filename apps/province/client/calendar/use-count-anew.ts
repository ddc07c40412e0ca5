import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { api } from '../api.ts'
import { calendarText as text } from '../words/calendar.ts'

/** Counts anew what does not agree with the published calendar, and says how much of it. */
export function useCountAnew() {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const counting = useMutation({
    mutationFn: (key: string) => api.calendar.countAnew.mutate({ key }),
    onSuccess: ({ moved, left }) => {
      void message.success(text('counted', { moved }) + (left > 0 ? text('left', { left }) : ''))
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  return { run: counting.mutateAsync, busy: counting.isPending, error: counting.error }
}
