import { expect, test } from 'vitest'
import { qingbaijiang } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import type { TemplateSection } from '../round/section-template.ts'
import { filed, pass, planOf, prepare, section, submit } from './given.ts'

const { drafter, checker, leader } = qingbaijiang
const asks = (n: number, required = true): TemplateSection => ({
  ...{ id: idOf(n), title: `第${n}部分`, guidance: '', required, prefill: [] },
})
const asking = (...sections: readonly TemplateSection[]) =>
  openRound({ settings: { ...noticeSettings, templates: [{ kind: 'implementation_plan', sections }] } })
const table = (rows: string) => `| 编号 | 事项 | 完成时限 | 对照记录 |\n${rows}`

test('a plan without a section that the round requires is not handed on, and the section is named', () => {
  const plan = planOf(1).in({ round: asking(asks(1), asks(2), asks(3, false)) })
  expect(plan.when(drafter, prepare)).toEqual({ refused: 'SECTIONS_MISSING', about: [idOf(2)] })
  expect(plan.and(drafter, section(2)).when(drafter, prepare)).toHaveProperty('submission')
})

test('a section that the round begins to require after the check is not asked for any more', () => {
  const checked = planOf(1).and(drafter, prepare).and(checker, pass)
  expect(checked.in({ round: asking(asks(1), asks(2)) }).when(leader, submit)).toHaveProperty('submission')
})

test('what is filed stands in the order of the template, what the county added behind it', () => {
  const plan = planOf(3).in({ round: asking(asks(3), asks(1)) })
  expect(filed(plan).submission.filed.map(({ part }) => part)).toEqual([idOf(3), idOf(1), idOf(2)])
})

test('a milestone that cannot be read holds the plan up, and its section is named', () => {
  const unclear = (rows: string) => ({ ...section(2), text: table(rows), digest: digestOf(rows) })
  const plan = planOf(1).and(drafter, unclear('| M1 | 报送 | 年底前 | 报送标准目录 |'))
  expect(plan.when(drafter, prepare)).toEqual({ refused: 'MILESTONES_UNCLEAR', about: [idOf(2)] })
  const clear = planOf(1).and(drafter, unclear('| M1 | 报送 | 2021年10月10日 | 报送标准目录 |'))
  expect(clear.when(drafter, prepare)).toHaveProperty('submission')
})
