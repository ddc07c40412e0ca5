import { expect, test } from 'vitest'
import { happening, reminder } from './given.ts'
import { toldTogether } from './told-together.ts'

const at = (time: string) => new Date(`2021-10-14T${time}.000Z`)
const settled = (kind: string, time: string, over: Partial<Parameters<typeof happening>[0]> = {}) =>
  happening({ type: 'ApprovedByCity', post: 'leader', kind, recordedAt: at(time), ...over })
const kindsOf = (news: Parameters<typeof toldTogether>[0]) =>
  toldTogether(news).map((line) => line.map((each) => ('kind' in each ? each.kind : null)))

test('documents of one county that were settled together are one line', () => {
  const news = [
    settled('work_summary', '02:00:02'),
    settled('disclosure_catalog', '02:00:01', { division: '510114' }),
    settled('disclosure_catalog', '02:00:01'),
    settled('implementation_plan', '02:00:00'),
  ]
  expect(kindsOf(news)).toEqual([['work_summary', 'disclosure_catalog', 'implementation_plan'], ['disclosure_catalog']])
})

test('another act, another person, another round or a later sitting is a line of its own', () => {
  const first = settled('implementation_plan', '02:00:00')
  const others = [
    settled('disclosure_catalog', '02:00:01', { type: 'ReturnedForRevision' }),
    settled('disclosure_catalog', '02:00:01', { account: 'acc-510100-02' }),
    settled('disclosure_catalog', '02:00:01', { round: '2022-all' }),
    settled('disclosure_catalog', '02:10:01'),
  ]
  for (const other of others) expect(toldTogether([other, first]).length).toBe(2)
  expect(toldTogether([settled('disclosure_catalog', '02:10:00'), first]).length).toBe(1)
})

test('what carries words or days is told one by one, and a change of a round is nobody’s document', () => {
  expect(toldTogether([reminder, reminder]).length).toBe(2)
  for (const type of [
    'CorrectionRequested',
    'FeedbackSent',
    'FeedbackAnswered',
    'DeadlineRecomputed',
    'ExtensionGranted',
    'ErratumIssued',
    'SubmissionWithdrawn',
    'PackageWithdrawn',
  ])
    expect(
      toldTogether([settled('work_summary', '02:00:01', { type }), settled('work_summary', '02:00:00', { type })])
        .length,
    ).toBe(2)
  const amended = happening({ type: 'RoundAmended', division: '', kind: null })
  expect(toldTogether([amended, amended]).length).toBe(2)
})
