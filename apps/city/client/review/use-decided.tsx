import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { filingAddress, queuedAddress } from '../addresses.ts'
import { type FilingName, type FilingSheet, filingQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { useKeptSetting } from './kept-setting.ts'
import { useNextCases } from './next-case.tsx'
import { UndoDecision } from './undo-decision.tsx'

type Decided = { readonly stream: string; readonly title: string; readonly onUndone: () => void }

/**
 * What comes after a decision on the whole: 撤销 for ten seconds, on whichever page, and the next case by itself, unless that is turned off.
 *
 * @param title what the filing is called: "青白江区 标准目录"
 * @param onUndone called once 撤销 is recorded: one event more
 */
export function useDecided(filing: FilingName, { stream, title, onUndone }: Decided) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const [opensNext, setOpensNext] = useKeptSetting<boolean>('opensNext', true)
  const [next] = useNextCases(stream) ?? []
  const onDecided = () => {
    const stage = queryClient.getQueryData<FilingSheet | null>(filingQuestion(filing).queryKey)?.head.stage
    if (stage !== 'returned' && stage !== 'approved') return // one signature of several
    const key = `undo ${stream} ${Date.now()}`
    const close = () => notification.destroy(key)
    notification.open({
      key,
      title: t(stage === 'returned' ? 'undo.returned' : 'undo.approved', { title }),
      duration: 0,
      placement: 'bottomLeft', // on the right stand the acts of the page and of the next case
      description: (
        <UndoDecision
          filing={filing}
          decidedAt={Date.now()}
          onUndone={onUndone}
          onOver={close}
          onOpen={() => {
            close()
            void navigate(filingAddress(filing))
          }}
        />
      ),
    })
    if (opensNext && next) void navigate(queuedAddress(next))
  }
  return { onDecided, opensNext, setOpensNext }
}
