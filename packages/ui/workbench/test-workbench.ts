import type { ActedSent, WaitingSent, WorkbenchSent } from './workbench-sent.ts'

// For tests: a workbench of 成都市审核人.

const waiting: WaitingSent = {
  ...{ stream: 'submission/2021-pilot/510117/disclosure_catalog/1', key: 'to_review', division: '510117' },
  ...{ kind: 'disclosure_catalog', n: 1, turn: 2, task: 'to_review', reason: 'refiled_after_return' },
  ...{ since: '2021-10-13T01:00:00.000Z', dueDate: '2021-10-12', due: null, partCount: 37, scopeCount: 5 },
  ...{ mustFixOpen: 1, round: '2021-pilot', role: 'reviewer', handler: null, desk: 'city' },
  ...{ delegatedBy: null, handlerNote: null, owedBy: null },
}

const acted: ActedSent = {
  ...{ stream: waiting.stream, division: '510117', round: '2021-pilot', kind: 'disclosure_catalog', n: 1 },
  ...{ state: 'under_review', over: false, started: false, did: 'ItemReviewed' },
  ...{ didAt: '2021-10-13T01:00:00.000Z', onBehalfOf: null },
}

const inCounty = (division: string, kind = waiting.kind) => {
  return { division, kind, stream: `submission/2021-pilot/${division}/${kind}/1` }
}

/** 郫都区 overdue and nobody's, 双流区 due soon and one's own, 新都区's plan a colleague's; 都江堰市 revises; three more were acted on. */
export const workbenchForTests: WorkbenchSent = {
  todo: [
    waiting,
    { ...waiting, ...inCounty('510116'), dueDate: '2021-10-18', handler: 'acc-510100-01' },
    { ...waiting, ...inCounty('510114', 'implementation_plan'), dueDate: null, handler: 'acc-510100-08' },
  ],
  elsewhere: [{ ...waiting, ...inCounty('510181'), task: 'to_revise', role: 'drafter', desk: 'county' }],
  acted: [
    acted,
    { ...acted, ...inCounty('510181'), state: 'returned', did: 'ReturnedForRevision' },
    { ...acted, ...inCounty('510115'), state: 'approved', over: true },
    {
      ...{ ...acted, stream: 'package/2021-pilot/510100', division: '510100', kind: 'implementation_plan' },
      ...{ state: 'confirmed', over: true, started: true, did: 'PackageAssembled', onBehalfOf: 'acc-510100-02' },
    },
  ],
  copied: [
    {
      ...{ ...inCounty('510115'), round: '2021-pilot', n: 1, state: 'approved', over: true },
      ...{ copy: 'copy-1', sentBy: 'acc-510100-02', sentAt: '2021-10-13T02:00:00.000Z', readAt: null },
      note: '请了解温江区的公示做法。',
    },
  ],
  followed: [],
  colleagues: [
    { account: 'acc-510100-01', role: 'reviewer' },
    { account: 'acc-510100-08', role: 'reviewer' },
    { account: 'acc-510100-02', role: 'leader' },
  ],
  assigns: false,
  names: { 'acc-510100-01': '成都市审核人', 'acc-510100-08': '成都市第二审核人', 'acc-510100-02': '成都市负责人' },
}
