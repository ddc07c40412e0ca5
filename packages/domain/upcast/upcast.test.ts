import { expect, test } from 'vitest'
import { catalogEvent } from '../catalog/events.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { packageEvent } from '../joint-package/events.ts'
import { roundEvent } from '../round/events.ts'
import { formerSettings } from '../round/former-settings.ts'
import { noticeOpened } from '../round/given.ts'
import { submissionEvent } from '../submission/events.ts'
import { upcast } from './upcast.ts'

const first = {
  ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false },
  deliverables: [{ kind: 'work_summary', dueDate: '2021-12-20' }],
}
const five = { kind: 'text', name: '责任主体', required: false, hint: null, reader: '省教育厅' }

test('a round of an earlier version is read with what held of every round then', () => {
  const now = { ...first, ...formerSettings, deliverables: [{ ...first.deliverables[0], owedBy: 'county' }] }
  const { type: _, ...opened } = noticeOpened as Extract<typeof noticeOpened, { type: 'RoundOpened' }>
  for (const [schemaVersion, settings, extraFields] of [
    [1, first, []],
    [2, { ...first, extraFields: [five] }, [five]],
  ] as const) {
    const payload = { ...opened, settings }
    const read = { type: 'RoundOpened', ...upcast({ type: 'RoundOpened', schemaVersion, payload }) }
    expect(roundEvent.parse(read)).toEqual({ ...noticeOpened, settings: { ...now, extraFields } })
    const amended = { type: 'RoundAmended', schemaVersion, payload: { settings, reason: '顺延' } }
    expect(roundEvent.parse({ type: 'RoundAmended', ...upcast(amended) })).toEqual({
      ...{ type: 'RoundAmended', reason: '顺延' },
      settings: { ...now, extraFields },
    })
  }
})

test('a round of the third version asked of the package what it asked of a filing', () => {
  const { settings, ...opened } = noticeOpened as Extract<typeof noticeOpened, { type: 'RoundOpened' }>
  const { packageSigning: _, ...third } = settings
  const both = { mode: 'n_of_m', signers: ['reviewer', 'leader'], needed: 1 } as const
  for (const signing of [null, both]) {
    const then = { ...third, review: { ...third.review, signing } }
    const now = { ...then, packageSigning: signing }
    const read = upcast({ type: 'RoundOpened', schemaVersion: 3, payload: { ...opened, settings: then } })
    expect(roundEvent.parse({ ...read, type: 'RoundOpened' })).toEqual({ ...opened, settings: now })
    const payload = { settings: then, reason: '增加会签' }
    const amended = upcast({ type: 'RoundAmended', schemaVersion: 3, payload })
    expect(roundEvent.parse({ type: 'RoundAmended', ...amended })).toMatchObject({ settings: now })
  }
})

test('what became of a city’s own document before it counted is read as not counted', () => {
  const { kind, reason } = { kind: 'implementation_plan', reason: '还要补充' } as const
  const signed = { kind, parts: [{ part: idOf(1), digest: digestOf('初稿') }], opinion: '同意报送' }
  for (const [type, payload] of [
    ['CityPartSigned', signed],
    ['CityPartSignatureTakenBack', { kind, reason }],
    ['CityPartExcepted', { kind, reason }],
  ] as const) {
    const read = { type, ...upcast({ type, schemaVersion: 1, payload }) }
    expect(packageEvent.parse(read)).toEqual({ type, ...payload, counted: false })
  }
})

test('a catalog that was published before there was a day to say was in force from the day of its publication', () => {
  const first = {
    ...{ version: 1, url: 'https://www.example.gov.cn/jyj/mulu.html', publishedOn: '2021-10-12' },
    textDigest: 'a'.repeat(64),
  }
  const now = upcast({ type: 'CatalogPublished', schemaVersion: 1, payload: first })
  expect(catalogEvent.parse({ type: 'CatalogPublished', ...now })).toEqual({
    ...{ type: 'CatalogPublished', ...first, effectiveOn: '2021-10-12', links: [] },
  })
})

test('of a 公示 that was opened before it was kept nobody claims how its last day was counted', () => {
  const payload = { url: 'https://www.example.gov.cn/jyj/gongshi.html', from: '2021-09-14', until: '2021-09-22' }
  const read = { type: 'PublicNoticeOpened', ...upcast({ type: 'PublicNoticeOpened', schemaVersion: 1, payload }) }
  expect(submissionEvent.parse(read)).toEqual({ type: 'PublicNoticeOpened', ...payload, deadline: null })
})
