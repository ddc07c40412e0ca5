import type { Channel } from '../catalog/item.ts'
import type { Check } from './finding.ts'
import { textsOf } from './item-texts.ts'

/** 其他 is ticked and nothing says which. */
export const channelUnsaid: Check = {
  id: 'channel_unsaid',
  severity: 'must',
  source: 'standard_form',
  find: ({ channels, otherChannelText }) =>
    channels.includes('other') && (otherChannelText ?? '').trim() === '' ? [{ element: 'channels', quoted: [] }] : [],
}

/** Another channel is written and 其他 is not ticked. */
export const channelUnticked: Check = {
  id: 'channel_unticked',
  severity: 'advice',
  source: 'standard_form',
  find: ({ channels, otherChannelText }) =>
    !channels.includes('other') && (otherChannelText ?? '').trim() !== ''
      ? [{ element: 'otherChannelText', quoted: [otherChannelText ?? ''] }]
      : [],
}

/**
 * Media that no longer reach anybody. From memory and not looked up; a county may know better, so it is advice.
 */
const retiredMedia = [
  '腾讯微博',
  '网易微博',
  '搜狐微博',
  '飞信',
  'MSN',
  '小灵通',
  '寻呼',
  'BP机',
  '传呼',
  'WAP',
] as const

export const channelRetired: Check = {
  id: 'channel_retired',
  severity: 'advice',
  source: 'practice',
  find: (item) =>
    textsOf(item).flatMap(({ element, text }) => {
      if (element !== 'otherChannelText' && !element.startsWith('extra.')) return []
      const quoted = retiredMedia.filter((each) => text.toUpperCase().includes(each))
      return quoted.length > 0 ? [{ element, quoted }] : []
    }),
}

const toChosenOnes: ReadonlySet<Channel> = new Set(['targeted_push', 'door_to_door_or_onsite'])

/** For all of society, and shown only where it is brought to chosen people. */
export const channelMissesAudience: Check = {
  id: 'channel_misses_audience',
  severity: 'advice',
  source: 'practice',
  find: ({ channels, audiences }) => {
    const reachesFew = channels.length > 0 && channels.every((each) => toChosenOnes.has(each))
    return reachesFew && audiences.includes('whole_society') ? [{ element: 'channels', quoted: [] }] : []
  },
}
