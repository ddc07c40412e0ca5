import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { isOwedByCity, isOwedByCounties } from '@mingce/domain/round/owing'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { TakeBack } from '@mingce/ui/before-filing/take-back'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { PackagePaperList } from '@mingce/ui/package-paper/paper-list'
import { packagePaperText as text } from '@mingce/ui/words/package-paper'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { packagePapersQuestion, type RoundHead } from '../questions.ts'
import { PackagePaperForm, type PackagePaperFormProps } from './package-paper-form.tsx'

type PackagePapersProps = {
  readonly round: RoundHead
  readonly city: DivisionCode
  readonly kind: DeliverableKind
  /** Whose documents are filed here whole. */
  readonly here: readonly string[]
}

/** 纸质上报: what came on paper of a city's joint filing, and the form to register what comes. */
export function PackagePapers({ round, city, kind, here }: PackagePapersProps) {
  const asked = useQuery(packagePapersQuestion(round.round))
  const strike = useAct(api.package.strikePaper.mutate, text('struck'))
  const post = usePostFor('reviewer')
  const papers = asked.data?.filter((each) => each.division === city && each.kind === kind) ?? []
  const mayAct = post !== undefined && round.status === 'open'
  const owing = owingIn(round, city, kind)
  const named = new Set(papers.flatMap(({ holds }) => holds))
  const left = owing.filter((each) => !named.has(each))
  if (papers.length === 0 && !mayAct) return <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
  return (
    <details className="note-papers" open={papers.length > 0}>
      <summary>{papers.length > 0 ? text('title') : text('new')}</summary>
      <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
      <Notices of={[strike]} />
      <PackagePaperList papers={papers}>
        {({ paper }) =>
          mayAct && (
            <TakeBack
              label={text('strike')}
              busy={strike.busy}
              send={(reason) => strike.run({ round: round.round, city, kind, paper, reason })}
            />
          )
        }
      </PackagePaperList>
      {asked.data && mayAct && (
        <NewPaper
          key={papers.length}
          isFirst={papers.length === 0}
          {...{ city, kind, left, here, round: round.round }}
        />
      )}
    </details>
  )
}

type NewPaperProps = PackagePaperFormProps & { readonly isFirst: boolean }

/** One more that came: folded away beside what is registered already. */
function NewPaper({ isFirst, ...form }: NewPaperProps) {
  if (form.left.length === 0) return <p>{text('allNamed')}</p>
  if (isFirst) return <PackagePaperForm {...form} />
  return (
    <details>
      <summary>{text('new')}</summary>
      <PackagePaperForm {...form} />
    </details>
  )
}

/** Whose documents the package is made of: the counties', and the city's own. */
function owingIn(round: RoundHead, city: DivisionCode, kind: DeliverableKind): readonly string[] {
  const cohort = new Set(round.cohort.map(parseDivision))
  const counties = isOwedByCounties(round, kind) ? owingCounties({ status: round.status, cohort }, city) : []
  return isOwedByCity(round, kind) ? [...counties, city] : counties
}
