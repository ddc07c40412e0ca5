import { item } from '@mingce/ui/test-items'
import type { Draft, DraftItem, LawSweep } from '../questions.ts'

/** An item of 青白江区 that cites 教育法 in its former version. */
export const content = item({
  name: '教师培训',
  legalBases: ['教育法', '教师法'],
  contentElements: ['《教育法》(2015)', '培训计划'],
})

export function draftItem(id: string, over: Partial<DraftItem> = {}): DraftItem {
  return { item: id, digest: `${id} before`, content, origin: { kind: 'local', ref: null }, ...over } as DraftItem
}

export function draft(lockedBy: string | null = null, items: readonly DraftItem[] = [draftItem('i-1')]): Draft {
  return { head: { lockedBy }, items } as unknown as Draft
}

export const proposal = {
  legalBases: ['教育法（2021年修正）', '教师法'],
  replaced: [{ cell: 0, from: '教育法', to: '教育法（2021年修正）', articles: ['第三条'], dropped: [] }],
  isReady: true,
  contentLines: [{ from: '《教育法》(2015)', to: '《教育法》（2021年修正）' }],
}

const change = {
  ...{ kind: 'amended', change: 1, from: '2021-04-30', by: '修改决定', source: '演示', doubt: '未核对' },
  withdrawn: null,
}

/** What 教育法's amendment asks of it. */
export const sweep = {
  changed: { law: { id: 'education', title: '教育法', docNumber: null, changes: [change] }, change },
  items: [
    {
      ...{ division: '510113', item: 'i-1', name: '教师培训', legalBases: content.legalBases },
      ...{ step: 'open', proposal, declined: null },
    },
  ],
} as unknown as LawSweep

/** The same, declined. */
export const declinedSweep = {
  ...sweep,
  items: sweep.items.map((each) => ({
    ...each,
    ...{ step: 'declined', declined: { reason: '省厅同意沿用', declinedOn: '2021-10-14' } },
  })),
} as LawSweep
