import { catalogue } from './catalogue.ts'

/** How the last day of a 公示 came about, and what moved it or did not. */
export const noticeDaysText = catalogue(
  {
    'trail.opened': '至{until}，{url}',
    'trail.extended': '延长至{until}',
    'trail.kept': '按新日历应至{wouldBe}，公示已公告至{until}，以公告为准',
    'trail.received': '收到意见{count}条',
    startedBy: '开始公示',
    extended: '{at} 延长：原至{was}，延长至{until}。理由：{reason}',
    kept: '{at} 日历调整：按新日历应至{wouldBe}（{why}），公示已公告至{until}，以公告为准',
    agrees: '{at} 日历调整：按现行日历为{until}，与公告一致',
  },
  {
    'trail.opened': 'until {until}, {url}',
    'trail.extended': 'extended until {until}',
    'trail.kept': 'the amended calendar would make it {wouldBe}; announced until {until}, which stands',
    'trail.received': '{count} comments received',
    startedBy: 'opened',
    extended: '{at}: extended from {was} until {until}. Reason: {reason}',
    kept: '{at}: the amended calendar would make it {wouldBe} ({why}); it was announced until {until}, which stands',
    agrees: '{at}: by the calendar as it is now it is {until}, as announced',
  },
)
