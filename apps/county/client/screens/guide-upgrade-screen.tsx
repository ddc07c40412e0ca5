import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Spin } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { AskedByRounds } from '../asked.tsx'
import { GuideAnswers } from '../catalog/guide-answers.tsx'
import { GuideProposal } from '../catalog/guide-proposal.tsx'
import { TakenList } from '../catalog/take-all.tsx'
import { proposalKey, withoutConflict } from '../catalog/taken-proposal.ts'
import { useTakeUpgrade } from '../catalog/use-take-upgrade.ts'
import { draftQuestion, type GuideUpgrade, guideUpgradeQuestion } from '../questions.ts'
import { upgradeText as text } from '../words/guide-upgrade.ts'
import './guide-upgrade-screen.css'

/** 指引升级: what the guide's new version proposes, item by item. */
export function GuideUpgradeScreen() {
  const upgrade = useQuery(guideUpgradeQuestion)
  return (
    <Page title={text('title')}>
      <ErrorNotice error={upgrade.error} retry={() => upgrade.refetch()} />
      {upgrade.isPending && <Spin />}
      <AskedByRounds>{upgrade.data && <Upgrade upgrade={upgrade.data} />}</AskedByRounds>
    </Page>
  )
}

function Upgrade({ upgrade }: { readonly upgrade: GuideUpgrade }) {
  const { chain, head, because, proposals, notes, answers } = upgrade
  const draft = useQuery(draftQuestion).data
  const isLocked = (draft?.head.lockedBy ?? null) !== null
  const { act: taking, taken, take } = useTakeUpgrade(chain, draft?.items ?? [])
  const declining = useAct(api.guideUpgrade.decline.mutate, text('declined'))
  const busy = taking.busy || declining.busy
  const free = withoutConflict(proposals)
  return (
    <div className="guide-upgrade">
      {head && (
        <Alert
          type={head.status === 'partial' ? 'warning' : 'info'}
          showIcon
          title={text('version', { title: head.title, source: head.source })}
          description={`${because ? text('reason', { reason: because.reason }) : ''} ${head.status === 'partial' ? text('partial') : ''}`}
        />
      )}
      <Notices of={[taking, declining, taken.command]} />
      <TakenList
        text={text}
        results={taken.results}
        busy={taken.command.busy}
        undo={() => void taken.undo()}
        forget={taken.forget}
      />
      {proposals.length === 0 && <p className="empty">{text('none')}</p>}
      {proposals.length > 0 && <p>{text(isLocked ? 'locked' : 'promise')}</p>}
      {free.length > 0 && (
        <Button disabled={isLocked} loading={busy} onClick={() => void take(free)}>
          {text('takeFree', { count: free.length })}
        </Button>
      )}
      <ul>
        {proposals.map((proposal) => (
          <GuideProposal
            key={proposalKey(proposal)}
            {...{ proposal, notes }}
            answering={{
              ...{ isLocked, busy },
              take: (taken) => void take([taken]),
              decline: (answer) => void declining.run({ chain, ...answer }),
            }}
          />
        ))}
      </ul>
      <GuideAnswers answers={answers} items={draft?.items ?? []} />
    </div>
  )
}
