import { accountable, fiveOpenings } from '@mingce/domain/round/given'
import { expect, test } from 'vitest'
import { changedSide, isNothing } from './changed-sides.ts'
import { countChanges, type FieldChange, fieldChanges } from './field-changes.ts'
import { item } from './test-items.ts'
import type { Element } from './words/items.ts'

const before = item()

function change(element: Element, after: Parameters<typeof item>[0], from = before): FieldChange | undefined {
  return fieldChanges(from, item(after)).find((each) => each.element === element)
}

test('an item compared with itself has no change, and every field is named in the order of the official table', () => {
  const changes = fieldChanges(before, item())
  expect(changes.every((each) => each.change === 'none')).toBe(true)
  expect(countChanges(changes)).toBe(0)
  expect(changes.map((each) => each.element).slice(0, 5)).toEqual([
    'category',
    'subcategories',
    'name',
    'contentElements',
    'legalBases',
  ])
})

test('a time limit cut from 20 to 5 working days shows the number alone and says that it is shorter', () => {
  const limit = {
    raw: '信息形成或者变更之日起5个工作日内',
    trigger: 'created_or_changed',
    amount: 5,
    unit: 'working_day',
  } as const
  expect(change('disclosureTimeLimit', { disclosureTimeLimit: limit })).toEqual({
    element: 'disclosureTimeLimit',
    change: 'text',
    pieces: [
      { kind: 'same', text: '信息形成或者变更之日起' },
      { kind: 'removed', text: '20' },
      { kind: 'added', text: '5' },
      { kind: 'same', text: '个工作日内' },
    ],
    formatOnly: false,
    trend: 'shorter',
  })
})

test('a time limit read differently from the same words shows how it is read now', () => {
  const limit = {
    raw: '信息形成或者变更之日起20个工作日内',
    trigger: 'created_or_changed',
    amount: 20,
    unit: 'calendar_day',
  } as const
  const found = change('disclosureTimeLimit', { disclosureTimeLimit: limit })
  expect(found).toMatchObject({ change: 'text', formatOnly: false })
})

test('channels are compared as a set: what came, what went, what stayed, whatever their order', () => {
  expect(change('channels', { channels: ['targeted_push', 'gov_website'] })).toEqual({
    element: 'channels',
    change: 'set',
    added: ['targeted_push'],
    removed: ['weibo_wechat_app'],
    kept: ['gov_website'],
  })
  expect(change('channels', { channels: ['weibo_wechat_app', 'gov_website'] })).toMatchObject({ change: 'none' })
})

test('an entry of the content that was rewritten is shown as itself rewritten, a new one as added, a lost one as removed', () => {
  const contentElements = ['义务教育学校招生范围', '学区划分及地图', '入学条件']
  expect(change('contentElements', { contentElements })).toMatchObject({
    change: 'list',
    formatOnly: false,
    entries: [
      { kind: 'same', text: '义务教育学校招生范围' },
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: '学区划分' },
          { kind: 'added', text: '及地图' },
        ],
      },
      { kind: 'removed', text: '招生计划' },
      { kind: 'added', text: '入学条件' },
    ],
  })
})

test('a removed first entry stands at the head', () => {
  const found = change('contentElements', { contentElements: ['学区划分', '招生计划'] })
  expect(found).toMatchObject({
    entries: [
      { kind: 'removed', text: '义务教育学校招生范围' },
      { kind: 'same', text: '学区划分' },
      { kind: 'same', text: '招生计划' },
    ],
  })
})

test('a change of width or spaces alone is format, and does not count as a change', () => {
  const narrow = item({ disclosingBody: '青白江区教育局(基教科)' })
  const wide = item({ disclosingBody: '青白江区教育局 （基教科）' })
  const changes = fieldChanges(narrow, wide)
  expect(changes.find((each) => each.element === 'disclosingBody')).toMatchObject({ change: 'text', formatOnly: true })
  expect(countChanges(changes)).toBe(0)
})

test('laws whose brackets changed their width are format, law by law', () => {
  const legalBases = ['《中华人民共和国政府信息公开条例》', '《中华人民共和国义务教育法》 ']
  expect(change('legalBases', { legalBases })).toMatchObject({ change: 'list', formatOnly: true })
})

test('a list in another order is a change of format, since nothing in it was written anew', () => {
  const contentElements = ['学区划分', '义务教育学校招生范围', '招生计划']
  expect(change('contentElements', { contentElements })).toMatchObject({ change: 'list', formatOnly: true })
})

test('a field that was empty is all addition, one that became empty all removal', () => {
  expect(change('audienceNote', { audienceNote: '适龄儿童家长' })).toMatchObject({
    pieces: [{ kind: 'added', text: '适龄儿童家长' }],
  })
  expect(change('disclosingBody', { disclosingBody: null })).toMatchObject({
    pieces: [{ kind: 'removed', text: '青白江区教育局' }],
  })
})

test('extra elements are compared key by key', () => {
  const from = item({ extra: { 五公开: '管理公开', 备注: '原有' } })
  const changes = fieldChanges(from, item({ extra: { 五公开: '服务公开', 公开形式: '文本' } }))
  const extra = changes.filter((each) => each.element === 'extra')
  expect(extra.map((each) => [each.extraKey, each.change])).toEqual([
    ['五公开', 'text'],
    ['备注', 'text'],
    ['公开形式', 'text'],
  ])
})

test('what the round asks for comes first, choices as a set whose order is no change', () => {
  const from = item({ extra: { 备注: '原有', 五公开: '结果公开、决策公开' } })
  const names = (five: string) =>
    fieldChanges(from, item({ extra: { ...from.extra, 五公开: five } }), [accountable, fiveOpenings])
      .filter(({ element }) => element === 'extra')
      .map(({ extraKey, change }) => `${extraKey} ${change}`)
  expect(names('决策公开、结果公开')).toEqual(['责任主体 none', '五公开 none', '备注 none'])
  expect(names('决策公开、管理公开')).toEqual(['责任主体 none', '五公开 set', '备注 none'])
})

test('characters beyond the basic plane are not cut in two', () => {
  const found = change('disclosingBody', { disclosingBody: '𬭎区教育局' }, item({ disclosingBody: '𬭚区教育局' }))
  expect(found).toMatchObject({
    pieces: [
      { kind: 'removed', text: '𬭚' },
      { kind: 'added', text: '𬭎' },
      { kind: 'same', text: '区教育局' },
    ],
  })
})

test('side by side, the left says what was and the right what is, and each says what stayed', () => {
  const from = item({ disclosingBody: '青白江区教育局', channels: ['gov_website', 'notice_board'] })
  const changes = fieldChanges(
    from,
    item({ disclosingBody: '青白江区教育和体育局', channels: ['gov_website', 'targeted_push'] }),
  )
  const sides = (element: string) => {
    const found = changes.find((each) => each.element === element)
    if (!found) throw new Error(`${element} is not compared`)
    return [changedSide(found, 'before'), changedSide(found, 'after')]
  }
  const words = sides('disclosingBody').map((side) =>
    side.change === 'text' ? side.pieces.map(({ text }) => text).join('') : '',
  )
  expect(words).toEqual(['青白江区教育局', '青白江区教育和体育局'])
  expect(sides('channels')).toMatchObject([
    { added: [], removed: ['notice_board'], kept: ['gov_website'] },
    { added: ['targeted_push'], removed: [], kept: ['gov_website'] },
  ])
})

test('a side on which a field was empty says nothing', () => {
  const [found] = fieldChanges(item({ audienceNote: null }), item({ audienceNote: '适龄儿童家长' })).filter(
    ({ change }) => change === 'text',
  )
  expect(found && [isNothing(changedSide(found, 'before')), isNothing(changedSide(found, 'after'))]).toEqual([
    true,
    false,
  ])
})
