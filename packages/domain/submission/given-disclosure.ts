import { digestOf, idOf } from '../catalog/given.ts'
import type { DisclosureOutcome, RuledOutcome } from './events.ts'

// 公开审查 of single parts, as the tests of a filing tell it.

/** 公开审查 of the nth part alone. */
export function reviewDisclosure(n: number, outcome: DisclosureOutcome = 'refer_upward', text = '初稿') {
  const referredTo = outcome === 'refer_upward' ? ('secrecy_administration' as const) : null
  const digest = digestOf(`${n} ${text}`)
  return { do: 'reviewDisclosure', part: idOf(n), digest, outcome, opinion: '涉及校舍布局图', referredTo } as const
}

/** What came back on the nth part. */
export function enterRuling(n: number, outcome: RuledOutcome = 'may_disclose', ruledOn = '2021-09-14') {
  const ruling = { ruledBy: '青白江区国家保密局', docNumber: '青保函〔2021〕3号', ruledOn, opinion: '不属国家秘密' }
  return { do: 'enterRuling', part: idOf(n), digest: digestOf(`${n} 初稿`), outcome, ...ruling } as const
}
