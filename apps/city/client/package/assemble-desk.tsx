import { isOwedByCounties } from '@mingce/domain/round/owing'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { NewsList } from '@mingce/ui/round/news-list'
import { Alert, Input } from 'antd'
import { api } from '../api.ts'
import { OwnPanel } from '../own/own-panel.tsx'
import { isOwnReady, owesOwn } from '../own/own-part.ts'
import type { PackageFiling } from '../questions.ts'
import { t } from '../words.ts'
import { AssembleBar } from './assemble-bar.tsx'
import { CountyTable } from './county-table.tsx'
import type { DeskProps } from './desk-props.ts'
import { FeedbackList } from './feedback-list.tsx'
import { letterFor } from './letter.ts'
import { nameInPackage } from './names.ts'
import { OnPaper } from './on-paper.tsx'
import { PackageChecks } from './package-checks.tsx'
import { PackageSigning } from './package-signing.tsx'
import { PackageTrail } from './package-trail.tsx'
import { type CountyPlan, movedSince, namelessIn, type Plan, planFor, totalsOfPlan } from './plan.ts'
import { ReportDraft } from './report-draft.tsx'
import { awaitedInWords, signaturesOf } from './signatures.ts'

type AssembleDeskProps = DeskProps & {
  /** What was assembled before, or withdrawn again; undefined before the first time. */
  readonly filing: PackageFiling | undefined
}

const nobody: ReadonlySet<string> = new Set()

/** Before it goes up: who travels, who is stated as an exception and why, and the letter that goes with it. */
export function AssembleDesk({ round, opened, kind, readiness, nameOf, acts, page, filing }: AssembleDeskProps) {
  const draft = `${round.round} ${kind}`
  const [changed, setChanged] = useKeptChanges(`package plan ${draft}`)
  const [ownLetter, setOwnLetter] = useKeptDraft(`package letter ${draft}`)
  const [docNumber, setDocNumber] = useKeptDraft(`package number ${draft}`)
  const plan = merged(planFor(readiness, filing), changed)
  const totals = totalsOfPlan(plan, readiness)
  const letter = ownLetter || filing?.letter || letterFor({ round, kind, totals })
  const moved = filing ? movedSince(filing, readiness) : nobody
  const outdated = filing?.stage === 'assembled' && moved.size > 0
  const isChanged = ownLetter !== '' || Object.keys(changed).length > 0
  const { account } = usePerson()
  const awaited = awaitedInWords({ round, opened, kind }, account)
  const clear = () => {
    setChanged({})
    setOwnLetter('')
  }
  const bar = {
    ...{ round, opened, kind, readiness, nameOf, acts, filing, plan },
    ...{ totals, letter, docNumber, outdated, awaited, clear },
  }
  return (
    <Page {...page} footer={<AssembleBar {...bar} isChanged={isChanged} />}>
      <Notices of={[acts.assemble, acts.submit, acts.answer]} nameOf={(id) => nameInPackage(id) ?? opened.names[id]} />
      <NewsList api={api} of={{ round: round.round, kind, handedOnAt: filing?.submittedAt ?? null }} />
      <OnPaper opened={opened} kind={kind} />
      {outdated && <Alert type="warning" showIcon title={t('assemble.outdated')} />}
      <div className="package-desk has-checks">
        {isOwedByCounties(round, kind) ? (
          <CountyTable
            readiness={readiness}
            plan={plan}
            nameOf={nameOf}
            moved={moved}
            movedSince={filing?.stage === 'withdrawn' ? 'filed' : 'assembled'}
            onChange={(division, change) => setChanged({ ...changed, [division]: { ...changed[division], ...change } })}
          />
        ) : (
          <p>{t('own.alone')}</p>
        )}
        <section className="package-letter" aria-label={t('letter.title')}>
          <label htmlFor="letter">{t('letter.title')}</label>
          <Input.TextArea
            id="letter"
            value={letter}
            maxLength={5000}
            className="growing is-letter"
            rows={8}
            onChange={(event) => setOwnLetter(event.target.value)}
          />
          {isOwedByCounties(round, kind) && (
            <ReportDraft round={round.round} kind={kind} letter={letter} write={setOwnLetter} />
          )}
          <label htmlFor="doc-number">{t('letter.number')}</label>
          <Input
            id="doc-number"
            value={docNumber}
            maxLength={100}
            placeholder={t('letter.numberExample')}
            onChange={(event) => setDocNumber(event.target.value)}
          />
        </section>
        <PackageChecks
          totals={totals}
          nameless={namelessIn(plan, readiness)}
          isAssembled={filing?.stage === 'assembled'}
          isChanged={isChanged}
          outdated={outdated}
          isAsked={awaited !== undefined || signaturesOf(opened, kind).signing !== null}
          awaited={awaited}
          own={owesOwn(round, kind) ? isOwnReady(opened, round, kind) : null}
        >
          <OwnPanel {...{ round, kind, opened }} />
          <PackageSigning {...{ round, kind, opened }} isOpen={filing?.stage === 'assembled'} />
        </PackageChecks>
      </div>
      <FeedbackList opened={opened} round={round.round} kind={kind} answer={acts.answer} />
      <PackageTrail round={round.round} kind={kind} />
    </Page>
  )
}

type Changes = Readonly<Record<string, Partial<CountyPlan>>>

function merged(plan: Plan, changes: Changes): Plan {
  return Object.fromEntries(Object.entries(plan).map(([division, own]) => [division, { ...own, ...changes[division] }]))
}

/** What was changed of the plan and not sent yet, kept in this browser tab. */
function useKeptChanges(key: string): readonly [Changes, (changes: Changes) => void] {
  const [text, setText] = useKeptDraft(key)
  return [readChanges(text), (changes) => setText(Object.keys(changes).length > 0 ? JSON.stringify(changes) : '')]
}

function readChanges(text: string): Changes {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return {}
  }
}
