import { useQuery } from '@tanstack/react-query'
import { type Unrecorded, useUnrecorded } from '../catalog/grid/unrecorded.ts'
import {
  type Draft,
  draftQuestion,
  type FilingName,
  type FilingPart,
  type FilingSheet,
  filingQuestion,
  type Outlook,
  outlookQuestion,
  type RoundHead,
  roundsQuestion,
} from '../questions.ts'

/** All that one filing's screen stands on. `sheet` is null while nothing of it was recorded yet. */
export type FilingDesk = {
  readonly filing: FilingName
  readonly sheet: FilingSheet | null
  readonly draft: Draft | null
  /** What this account wrote in the grid and the draft does not have. */
  readonly unrecorded: Unrecorded
  readonly outlook: Outlook
  readonly round: RoundHead | undefined
}

export type Stage = FilingSheet['head']['stage']

export function useFilingDesk(filing: FilingName) {
  const sheet = useQuery(filingQuestion(filing))
  const draft = useQuery(draftQuestion)
  const outlook = useQuery(outlookQuestion(filing))
  const rounds = useQuery(roundsQuestion)
  const unrecorded = useUnrecorded(draft.data)
  const answers = [sheet, draft, outlook, rounds]
  const retry = () => answers.filter((each) => each.error).map((each) => each.refetch())
  const desk: FilingDesk | undefined =
    sheet.data !== undefined && draft.data !== undefined && outlook.data && rounds.data
      ? {
          ...{ filing, sheet: sheet.data, draft: draft.data, unrecorded, outlook: outlook.data },
          round: rounds.data.find((each) => each.round === filing.round),
        }
      : undefined
  return { desk, error: answers.find((each) => each.error)?.error, retry }
}

export function stageOf({ sheet }: Pick<FilingDesk, 'sheet'>): Stage {
  return sheet?.head.stage ?? 'draft'
}

/** Whether the county is still at work on it: not yet filed, or back on its desk. */
export function isPreparing(desk: Pick<FilingDesk, 'sheet'>): boolean {
  return ['draft', 'returned', 'withdrawn', 'checking'].includes(stageOf(desk))
}

/** A part that came back; `row` as the filing has it now, undefined for one that was taken out since. */
export type PartToRevise = { readonly part: string; readonly row: FilingPart | undefined }

/** What came back: the parts the city returned, those on which it left a comment nobody resolved, and whatever must be answered. */
export function partsToRevise({ sheet, outlook }: Pick<FilingDesk, 'sheet' | 'outlook'>): readonly PartToRevise[] {
  const returned = sheet?.head.returned
  if (!sheet || !returned || !isPreparing({ sheet })) return []
  const asked = new Set([
    ...returned.parts,
    ...sheet.comments.filter((each) => !each.resolved).map((each) => each.part),
  ])
  const rows = sheet.parts.filter((each) => asked.has(each.part))
  const shown = new Set(rows.map(({ part }) => part))
  const gone = new Set(outlook.asks.map(({ part }) => part).filter((part) => !shown.has(part)))
  return [...rows.map((row) => ({ part: row.part, row })), ...[...gone].map((part) => ({ part, row: undefined }))]
}

/** The text of a part that would be filed now; null for one that was taken out. */
export function draftDigest({ filing, sheet, draft }: FilingDesk, part: string): string | null {
  if (filing.kind !== 'disclosure_catalog') return sheet?.parts.find((each) => each.part === part)?.digest ?? null
  const row = draft?.items.find((each) => each.item === part)
  return row && !row.retired ? row.digest : null
}

/** The changes the city proposes and the county has not answered. */
export function changesAwaited({ sheet }: Pick<FilingDesk, 'sheet'>): readonly FilingPart[] {
  if (sheet?.head.stage !== 'under_review') return []
  return sheet.parts.filter((each) => each.consent === 'awaited' && each.change !== null && !each.stale)
}

type Named = Pick<FilingDesk, 'sheet' | 'draft' | 'round'>

/** What a part is called: the item's names, the section's heading, or what the round calls a section that is not written yet. */
export function partNames({ sheet, draft, round }: Named): (id: string) => string | undefined {
  const names = new Map(draft?.items.map(({ item, content }) => [item, content.name]))
  for (const { id, title } of round?.settings.templates.flatMap(({ sections }) => sections) ?? []) names.set(id, title)
  for (const { part, digest, heading } of sheet?.parts ?? []) {
    const name = heading ?? sheet?.texts[digest]?.name
    if (name) names.set(part, name)
  }
  return (id) => names.get(id)
}
