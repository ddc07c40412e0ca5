import type { Waiting } from './digest.ts'
import type { Happening } from './news.ts'
import type { StandingDuty } from './standing-duty.ts'

// What the tests of notices are told in: 青白江区 of 成都市 in the round of the notice.

const round = '2021-pilot'
const kind = 'disclosure_catalog'

export function waiting(over: Partial<Waiting> = {}): Waiting {
  return {
    ...{ stream: 'submission/2021-pilot/510113/disclosure_catalog/1', task: 'to_revise', round, kind, n: 1 },
    ...{ division: '510113', since: new Date('2021-10-14T02:00:00.000Z'), dueDate: null, owedBy: '2021-10-20' },
    ...{ extendedTo: null, handler: null, reminded: null, ...over },
  }
}

/** 青白江区's plan, of which nothing is written. */
export function toBegin(from: StandingDuty['from'], over: Partial<StandingDuty> = {}): StandingDuty {
  const plan = { round, division: '510113', kind: 'implementation_plan' } as const
  return { task: 'to_begin', ...plan, path: '/filing/2021-pilot/implementation_plan/1', from, ...over }
}

/** Its catalog, settled at this instant and not published. */
export function toPublish(settledAt: string): StandingDuty {
  return toBegin({ settledAt }, { task: 'to_publish', kind, path: '/publish' })
}

/** A question of 成都市 on its catalog, asked at this instant and not answered. */
export function toAnswer(askedAt: string): StandingDuty {
  return toBegin({ askedAt }, { task: 'to_answer_question', kind, path: '/before-filing/2021-pilot' })
}

/** Two of its published pages, the catalog's among them, that do not open since that day. */
export function toRestore(deadSince: string): StandingDuty {
  return toBegin({ deadSince, pages: 2 }, { task: 'to_restore_page', kind, path: '/publish' })
}

export function happening(over: Partial<Happening> = {}): Happening {
  return {
    ...{ heldFrom: 100n, type: 'ReturnedForRevision', round, kind, division: '510113' },
    stream: 'submission/2021-pilot/510113/disclosure_catalog/1',
    ...{ account: 'acc-510100-01', post: 'reviewer', authority: '510100' },
    recordedAt: new Date('2021-10-14T02:00:00.000Z'),
    detail: { opinion: '请张三联系 13800000000' },
    ...over,
  }
}

export const reminder = happening({
  ...{ heldFrom: 101n, type: 'ReminderSent', detail: { kind, to: 'county', text: '请联系 13800000000' } },
})
