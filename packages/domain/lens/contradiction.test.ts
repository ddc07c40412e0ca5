import { describe, expect, test } from 'vitest'
import { chengdu, qingbaijiang, shuangliu } from '../cast.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { contradictionsOf, type GivenOpinion, type Opinion } from './contradiction.ts'

// 成都市审核人 examines 青白江区's item; what it said of 双流区's is known.

const here = 'submission/2021-pilot/510113/disclosure_catalog/1'
const there = 'submission/2021-pilot/510116/disclosure_catalog/1'
const county = qingbaijiang.drafter.authority
const other = shuangliu.drafter.authority
const giving = { stream: here, account: chengdu.reviewer.account, post: 'reviewer' }

const text = (over: Partial<DisclosureItem> = {}) => completeItem('招生计划', over)

function given(over: Partial<GivenOpinion> = {}): GivenOpinion {
  const opinion = {
    county: other,
    text: text({ disclosingBody: '双流区教育局' }),
    decision: 'return',
    elements: [],
  } as const
  return {
    ...opinion,
    stream: there,
    part: idOf(1),
    digest: digestOf('初稿'),
    account: giving.account,
    post: 'reviewer',
    at: '2021-09-28T02:00:00.000Z',
    ...over,
  }
}

function proposed(over: Partial<Opinion> = {}): Opinion {
  return { county, text: text(), decision: 'approve', elements: [], ...over }
}

const found = (opinion: Opinion, ...earlier: readonly GivenOpinion[]) =>
  contradictionsOf(opinion, earlier, giving).map(({ likeness, own, earlier: { at } }) => [
    likeness,
    own,
    at.slice(0, 10),
  ])

test('to approve what one returned in 双流区 with the same words contradicts it, whatever body discloses it', () => {
  expect(found(proposed(), given())).toEqual([['same', true, '2021-09-28']])
})

test.each(['return', 'reject', 'approve_with_change'] as const)(
  'to %s again what was returned contradicts nothing',
  (decision) => {
    expect(found(proposed({ decision }), given())).toEqual([])
  },
)

test('to return what one approved there contradicts it too', () => {
  expect(found(proposed({ decision: 'return' }), given({ decision: 'approve' }))).toHaveLength(1)
})

test('an objection to the bases alone weighs while the bases say the same, and no longer', () => {
  const returned = given({ elements: ['legalBases'], text: text({ contentElements: ['学区划分'] }) })
  expect(found(proposed(), returned)).toHaveLength(1)
  expect(found(proposed({ text: text({ legalBases: ['《四川省〈义务教育法〉实施办法》'] }) }), returned)).toEqual([])
})

test('a county’s own name in the text, spaces and punctuation make no difference', () => {
  const words = (name: string) => text({ contentElements: [`${name}各小学招生范围，含地图`] })
  expect(found(proposed({ text: words('青白江区') }), given({ text: words('双流区 ') }))).toEqual([
    ['same', true, '2021-09-28'],
  ])
})

describe('nearly the same', () => {
  const long = '县域内义务教育阶段公办学校招生工作方案、招生范围、招生计划、报名条件和办理流程'

  test('is a text with a word more', () => {
    const near = proposed({ text: text({ contentElements: [`${long}等`] }) })
    expect(found(near, given({ text: text({ contentElements: [long] }) }))[0]?.[0]).toBe('near')
  })

  test('is none with another number in it', () => {
    const limit = (days: number) => ({
      raw: `信息形成或者变更之日起${days}个工作日内`,
      trigger: null,
      amount: days,
      unit: null,
    })
    expect(found(proposed({ text: text({ disclosureTimeLimit: limit(5) }) }), given())).toEqual([])
  })

  test('is none with another box ticked', () => {
    expect(found(proposed({ text: text({ channels: ['gov_website', 'notice_board'] }) }), given())).toEqual([])
  })
})

test('a colleague on the same post binds the post; another post and the course of the same filing do not', () => {
  expect(found(proposed(), given({ account: chengdu.second.account }))).toEqual([['same', false, '2021-09-28']])
  expect(found(proposed(), given({ account: 'acc-other', post: 'leader' }))).toEqual([])
  expect(found(proposed(), given({ stream: here }))).toEqual([])
})

test('one’s own come first, then the newest', () => {
  const colleague = given({ part: idOf(3), account: chengdu.second.account, at: '2021-09-30T02:00:00.000Z' })
  const older = given({ part: idOf(2), at: '2021-09-20T02:00:00.000Z' })
  expect(found(proposed(), colleague, older, given()).map(([, , day]) => day)).toEqual([
    '2021-09-28',
    '2021-09-20',
    '2021-09-30',
  ])
})

test('of one text the last word of an earlier filing counts: convinced there, one contradicts nothing here', () => {
  const convinced = given({ decision: 'approve', at: '2021-09-29T02:00:00.000Z' })
  expect(found(proposed(), given(), convinced)).toEqual([])
})
