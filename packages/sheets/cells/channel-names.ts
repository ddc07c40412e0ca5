import { type Channel, channels } from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/script/fold'

/** The thirteen channels of the standard form, in its order and words. */
export const channelNames: Record<Channel, string> = {
  gov_website: '政府网站',
  gov_gazette: '政府公报',
  weibo_wechat_app: '两微一端',
  press_conference_or_hearing: '发布会/听证会',
  broadcast_tv: '广播电视',
  print_media: '纸质媒体',
  public_reading_point: '公开查阅点',
  service_center: '政务服务中心',
  convenience_station: '便民服务站',
  door_to_door_or_onsite: '入户/现场',
  notice_board: '社区/企事业单位/村公示栏(电子屏)',
  targeted_push: '精准推送',
  other: '其他',
}

const otherWords: readonly (readonly [Channel, RegExp])[] = [
  ['gov_website', /政府网站|门户网|官方?网站|政府网|政务网|信息公开网|网站|官网/],
  ['gov_gazette', /公报/],
  ['weibo_wechat_app', /两微一端|微信|微博|客户端|公众号|新媒体/],
  ['press_conference_or_hearing', /发布会|听证会/],
  ['broadcast_tv', /广播|电视/],
  ['print_media', /纸质媒体|报纸|报刊|纸媒/],
  ['public_reading_point', /查阅点|查阅场所|阅览室|档案馆|图书馆/],
  ['service_center', /政务服务中心|行政服务中心|服务大厅|办事大厅/],
  ['convenience_station', /便民服务/],
  ['door_to_door_or_onsite', /入户|现场/],
  ['notice_board', /公示栏|公告栏|公开栏|宣传栏|电子屏|显示屏/],
  ['targeted_push', /推送/],
]

const byName = new Map<string, Channel>()
for (const channel of channels) for (const name of spellings(fold(channelNames[channel]))) byName.set(name, channel)
byName.set('其它', 'other')

/** A name with its slash as written, as 、 and without; with its brackets and without. */
function spellings(name: string): string[] {
  const bare = name.replace(/\(.*\)$/, '')
  return [name, bare].flatMap((form) => [form, form.replaceAll('/', '、'), form.replaceAll('/', '')])
}

// 社区/企事业单位/村公示栏 before anything shorter, so that a name is taken whole.
const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length)

/** The names as a pattern, longest first, for text in which □ was read as 口. */
export const anyChannelName = new RegExp(longestFirst.map((name) => name.replace(/[()]/g, '\\$&')).join('|'))

/** The channel whose standard name this is, whatever its width, spacing or script. */
export function standardChannel(text: string): Channel | undefined {
  return byName.get(fold(text))
}

/** The standard channels named one after another in `text`, and what is left of it (folded) besides separators. */
export function standardChannelsIn(text: string): { readonly channels: readonly Channel[]; readonly rest: string } {
  const found: { at: number; channel: Channel }[] = []
  let rest = fold(text)
  for (const name of longestFirst) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name)) {
      found.push({ at, channel: byName.get(name) ?? 'other' })
      rest = rest.slice(0, at) + '、'.repeat(name.length) + rest.slice(at + name.length)
    }
  }
  const inOrder = found.sort((one, other) => one.at - other.at).map(({ channel }) => channel)
  return { channels: [...new Set(inOrder)], rest: rest.replace(/[、,;。|/和及·\s]+/g, '') }
}

/** The channels that local words mean, e.g. 行政服务中心 or 县人民政府网站的县教育局栏目; a guess, to be shown as one. */
export function channelsMeant(text: string): readonly Channel[] {
  const word = fold(text)
  return otherWords.filter(([, pattern]) => pattern.test(word)).map(([channel]) => channel)
}
