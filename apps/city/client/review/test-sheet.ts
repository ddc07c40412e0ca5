import { parseDivision } from '@mingce/domain/authority/division'
import type { Person } from '@mingce/ui/person'
import { item } from '@mingce/ui/test-items'
import type { FilingComment, FilingPart, FilingSheet, Outlook } from '../questions.ts'

// For tests: 青白江区's catalog on 成都市's desk, with three items.

export const reviewer: Person = {
  account: 'acc-510100-01',
  name: '成都市审核人',
  role: 'reviewer',
  level: 'city',
  authority: '510100',
  bureau: '成都市教育局',
  place: '成都市',
}
export const leader: Person = { ...reviewer, account: 'acc-510100-02', name: '成都市负责人', role: 'leader' }

const division = parseDivision('510113')
export const filing = { round: '2021-pilot', division, kind: 'disclosure_catalog', n: 1 } as const
export const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'

const held = { stream, division, height: 2, heldFrom: 10, heldUntil: null, view: 'filed' } as const
const undecided = {
  decision: null,
  reason: null,
  change: null,
  consent: null,
  decidedBy: null,
  decidedAt: null,
} as const

/** An item that waits for an opinion, named by its letter: "a" is 招生范围 a. */
export function part(letter: string, changed: Partial<FilingPart> = {}): FilingPart {
  return {
    ...held,
    ...undecided,
    key: `filed/${letter}`,
    part: letter,
    ordinal: letter.charCodeAt(0) - 96,
    digest: `digest-${letter}`,
    inScope: true,
    carried: null,
    ...{ decidedTurn: null, decidedDigest: null },
    stale: false,
    settled: false,
    answer: null,
    disclosure: null,
    heading: null,
    text: null,
    files: [],
    ...changed,
  }
}

export const approved = {
  decision: 'approve',
  decidedBy: reviewer.account,
  decidedAt: '2021-10-14T01:00:00.000Z',
  decidedTurn: 1,
  settled: true,
} as const

export function comment(id: string, changed: Partial<FilingComment> = {}): FilingComment {
  const words = {
    element: 'channels',
    kind: 'must_fix',
    text: '缺少网站渠道',
    suggestion: null,
    suggestedValue: null,
  } as const
  const written = { writtenBy: reviewer.account, writtenAt: '2021-10-14T01:00:00.000Z', turn: 1 } as const
  const open = { digest: 'digest-b', sent: true, exchanges: [], answer: null, resolved: false } as const
  return { ...held, key: id, comment: id, part: 'b', ...words, ...written, ...open, ...changed }
}

export function sheet(
  parts: readonly FilingPart[],
  changed: {
    readonly head?: Partial<FilingSheet['head']>
    readonly comments?: readonly FilingComment[]
    readonly notes?: FilingSheet['notes']
    readonly moved?: FilingSheet['moved']
  } = {},
): FilingSheet {
  const { round, kind, n } = filing
  const head: FilingSheet['head'] = {
    ...held,
    ...{ key: 'filed', round, kind, n, stage: 'under_review', version: 20, turn: 1 },
    ...{ preparedBy: null, checked: null, disclosureReview: 'may_disclose', acceptBy: null, reviewBy: null },
    ...{ stoppedOn: null, notice: null, papers: [] },
    ...{ submittedAt: '2021-10-12T01:00:00.000Z', firstSubmittedAt: '2021-10-12T01:00:00.000Z' },
    ...{ returned: null, decided: null, since: '2021-10-13T01:00:00.000Z', mustFixOpen: 0 },
    partCount: parts.length,
    scopeCount: parts.filter(({ inScope }) => inScope).length,
    settledCount: parts.filter(({ settled }) => settled).length,
    textsDigest: 'd'.repeat(64),
    ...changed.head,
  }
  return {
    head,
    parts,
    comments: changed.comments ?? [],
    notes: changed.notes ?? [],
    texts: Object.fromEntries(parts.map(({ part, digest }) => [digest, item({ name: `招生范围${part}` })])),
    settledBefore: null,
    lineage: {},
    guideRows: {},
    filedBefore: null,
    moved: changed.moved ?? null,
    fourEyes: { signing: null, recusals: [], overrides: [] },
    names: { [reviewer.account]: reviewer.name, [leader.account]: leader.name },
  }
}

export const openOutlook: Outlook = {
  inPlaceOf: { recall: null },
  acts: [],
  unfitSigners: {},
  names: {},
  accept: { refused: 'NOT_YOUR_TURN' },
  callIn: { refused: 'NOT_FILED_FOR_RECORD' },
  returnForRevision: null,
  approve: null,
  reject: null,
  recall: { refused: 'NOTHING_TO_RECALL' },
}
