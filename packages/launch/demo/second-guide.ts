import type { GuideHead, GuideRow } from '@mingce/domain/guide/events'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import type { GuideVersionCommand } from '@mingce/domain/guide/register-version'

/** The id of a second version that nobody issued: none of the ministry's is at hand. */
export const secondGuide = 'demo-2021'
const made = '演示用合成版本'

const head: GuideHead = {
  title: `义务教育领域基层政务公开标准指引（${made}）`,
  source: `${made}：不是教育部文件，由2019年版已知条目改写而成，只供演示指引升级`,
  status: 'partial',
  note: `${made}，教育部未发布过这一版；与2019年版相同的条目沿用其佐证与疑点。`,
  categories: registerGuide2019.head.categories,
}

const changes: Readonly<Record<string, (item: GuideRow['item']) => GuideRow['item']>> = {
  '2019-02': (item) => ({ ...item, channels: [...item.channels, 'public_reading_point'] }),
  '2019-05': (item) => ({ ...item, contentElements: [...item.contentElements, '课后服务安排'] }),
  '2019-09': (item) => ({ ...item, name: '财务公开信息' }),
  '2019-12': (item) => ({
    ...item,
    contentElements: [...item.contentElements, '招生咨询电话'],
    disclosureTimeLimit: {
      raw: '信息形成或者变更之日起10个工作日内',
      trigger: 'created_or_changed',
      amount: 10,
      unit: 'working_day',
    },
  }),
}
const gone = '2019-08'

/** Changed rows and the new one say in their doubt that their words are made up. */
export const registerSecondGuide: GuideVersionCommand = {
  do: 'registerVersion',
  chain: ['2019'],
  head,
  rows: [...registerGuide2019.rows.filter(({ row }) => row !== gone).map(rewritten), added()],
  because: 'new_version',
  reason: `${made}：四条改写，一条取消，一条新增。`,
  file: null,
  renames: [{ from: '2019-09', row: `${secondGuide}-09` }],
}

function rewritten(row: GuideRow): GuideRow {
  const change = changes[row.row]
  const id = `${secondGuide}-${row.row.slice('2019-'.length)}`
  return change ? { ...row, row: id, item: change(row.item), doubt: `${made}的文字` } : { ...row, row: id }
}

function added(): GuideRow {
  const [like] = registerGuide2019.rows
  if (!like) throw new Error('the guide has no rows')
  const confidence = { item: 'low', content: 'low', basis: 'low', channels: 'low' } as const
  const item = { ...like.item, category: '教育督导公开', name: '督导结果', contentElements: ['督导报告', '整改情况'] }
  return { row: `${secondGuide}-18`, item, confidence, doubt: `${made}的条目`, evidence: [made] }
}
