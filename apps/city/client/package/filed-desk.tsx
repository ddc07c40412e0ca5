import { openCounties, totalsOf } from '@mingce/domain/joint-package/totals'
import { signedFor, usePostFor } from '@mingce/ui/absence/standing-in'
import { newKey } from '@mingce/ui/command-key'
import type { DecisionAction } from '@mingce/ui/decision-action'
import { DecisionBar } from '@mingce/ui/decision-bar'
import { SectionText } from '@mingce/ui/document/section-text'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { closedBlock } from '@mingce/ui/round/closed-block'
import { ClosedNote } from '@mingce/ui/round/closed-note'
import { NewsList } from '@mingce/ui/round/news-list'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useRef, useState } from 'react'
import { api } from '../api.ts'
import { SignerList } from '../four-eyes/signing-state.tsx'
import { OwnPanel } from '../own/own-panel.tsx'
import type { PackageFiling } from '../questions.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'
import { FeedbackList } from './feedback-list.tsx'
import { FiledTable } from './filed-table.tsx'
import { countyName, nameInPackage } from './names.ts'
import { OnPaper } from './on-paper.tsx'
import { PackageTrail } from './package-trail.tsx'
import { partUnit } from './part-unit.ts'
import type { Readiness } from './readiness.ts'
import { signaturesOf } from './signatures.ts'
import '../four-eyes/four-eyes.css'

type FiledDeskProps = DeskProps & { readonly filing: PackageFiling }

/** After it went up: what the province has, what may still be added, and what the province said. */
export function FiledDesk(props: FiledDeskProps) {
  const { round, opened, kind, readiness, nameOf, acts, page, filing } = props
  const [chosen, setChosen] = useState<readonly string[]>([])
  const open = new Set(openCounties(filing))
  const addable = readiness.filter(({ division, extent }) => open.has(division) && extent === 'whole')
  const adding = addable.filter(({ division }) => chosen.includes(division))
  const { signing } = signaturesOf(opened, kind)
  const leads = usePostFor('leader') !== undefined
  return (
    <Page {...page} footer={<FiledBar {...props} adding={adding} hasAddable={addable.length > 0} />}>
      <Notices of={[acts.withdraw, acts.addAddendum, acts.answer]} nameOf={nameInPackage} />
      <OnPaper opened={opened} kind={kind} />
      <ClosedNote round={round} />
      <NewsList api={api} of={{ round: round.round, kind, handedOnAt: filing.submittedAt }} />
      <p className="package-filed">
        {t('filed.on', { at: filing.submittedAt ? minuteOf(filing.submittedAt) : '' })}
        {filing.docNumber && ` ${filing.docNumber}`}
      </p>
      {filing.receipts.map(({ at, by, opinion }, nth) => (
        <p key={at} className="package-filed">
          {t(nth === 0 ? 'filed.confirmed' : 'filed.confirmedAdded', {
            name: opened.names[by] ?? t('nameless'),
            day: dayInWords(at),
          })}
          {opinion}
        </p>
      ))}
      {filing.added && <p className="package-filed">{t('filed.added')}</p>}
      <FeedbackList opened={opened} round={round.round} kind={kind} answer={acts.answer} />
      <div className="package-desk">
        {totalsOf(filing).owed === 0 ? (
          <p>{t('own.alone')}</p>
        ) : (
          <FiledTable
            filing={filing}
            readiness={readiness}
            nameOf={nameOf}
            addable={addable.map(({ division }) => division)}
            mayAdd={leads}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        <section className="package-letter" aria-label={t('letter.title')}>
          <OwnPanel {...{ round, opened, kind }} />
          <h2>{t('letter.title')}</h2>
          <div className="package-letter-text">
            <SectionText text={filing.letter} />
          </div>
          {signing && (
            <div className="package-signing">
              <h2>{t('signing.title')}</h2>
              <SignerList signing={signing} names={opened.names} />
            </div>
          )}
        </section>
      </div>
      <PackageTrail round={round.round} kind={kind} />
    </Page>
  )
}

type FiledBarProps = FiledDeskProps & {
  /** The counties that were ticked to be added. */
  readonly adding: readonly Readiness[]
  readonly hasAddable: boolean
}

function FiledBar({ round, opened, kind, acts, filing, adding, hasAddable }: FiledBarProps) {
  const post = usePostFor('leader')
  const addendum = useRef(newKey())
  const leaderOnly = post ? undefined : t('submit.leaderOnly')
  const over = closedBlock(round)
  const order = { round: round.round, kind }
  const streams = adding.flatMap((each) => each.filing?.stream ?? [])
  const withdraw: DecisionAction = {
    ...{ key: 'withdraw', label: t('withdraw.act'), tone: 'danger', needsReason: true, blocked: leaderOnly },
    run: (reason) => acts.withdraw.run({ ...order, seen: opened.joint?.head.version ?? 0, reason }),
  }
  const add: DecisionAction = {
    ...{ key: 'add', tone: 'primary' },
    label: streams.length === 0 ? t('county.addendum') : t('add.act', { count: streams.length }),
    blocked: over ?? leaderOnly ?? (streams.length === 0 ? t(hasAddable ? 'add.nothing' : 'add.nobody') : undefined),
    confirm: t(`add.confirm.${partUnit(kind)}`, {
      counties: adding.map(({ division }) => countyName(division)).join('、'),
      kind: say(deliverableWords[kind]),
      parts: adding.reduce((sum, each) => sum + (each.filing?.settledCount ?? 0), 0),
    }),
    run: async () => {
      const receipt = await acts.addAddendum.run({ ...order, addendum: addendum.current, members: streams })
      if (receipt) addendum.current = newKey()
      return receipt
    },
  }
  const isOpen = openCounties(filing).length > 0
  return (
    <DecisionBar
      facts={
        <span className="package-totals">
          {t(totalsOf(filing).owed === 0 ? 'own.alone' : 'totals.filed', totalsOf(filing))}
        </span>
      }
      actions={[...(filing.stage === 'submitted' ? [withdraw] : []), ...(isOpen ? [add] : [])].map((action) =>
        signedFor(action, post),
      )}
      busy={acts.withdraw.busy || acts.addAddendum.busy}
      wordless={filing.stage !== 'submitted' || leaderOnly !== undefined}
      draftKey={`withdraw ${round.round} ${kind}`}
    />
  )
}
