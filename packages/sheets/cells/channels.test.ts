import { expect, test } from 'vitest'
import { readChannels } from './channels.ts'

const thirteen =
  '■政府网站 □政府公报 ■两微一端 □发布会/听证会 □广播电视 □纸质媒体 ■公开查阅点□政务服务中心 □便民服务站□入户/现场 ■社区/企事业单位/村公示栏(电子屏) □精准推送 □其他'

test.each([
  ['thirteen boxes', thirteen, ['gov_website', 'weibo_wechat_app', 'public_reading_point', 'notice_board']],
  [
    'ticked boxes only',
    '■政府网站\n■两微一端 ■公开查阅点',
    ['gov_website', 'weibo_wechat_app', 'public_reading_point'],
  ],
  ['words with commas', '政府网站,两微一端', ['gov_website', 'weibo_wechat_app']],
  [
    'words without separators',
    '政府网站两微一端公开查阅点',
    ['gov_website', 'weibo_wechat_app', 'public_reading_point'],
  ],
  ['letter-spaced words', '政 府 网 站、广 播 电 视', ['gov_website', 'broadcast_tv']],
  ['boxes behind the words', '政府网站■ 政府公报□ 广播电视■', ['gov_website', 'broadcast_tv']],
  ['traditional characters with pinyin', '■政府網(wǎng)站 ■廣播電視', ['gov_website', 'broadcast_tv']],
  ['full-width brackets', '☑社区/企事业单位/村公示栏（电子屏）☐精准推送', ['notice_board']],
  ['ticks for boxes', '√政府网站 √入户/现场', ['gov_website', 'door_to_door_or_onsite']],
])('%s are read without a doubt', (_, cell, channels) => {
  expect(readChannels(cell)).toEqual({ value: { channels, otherText: null, rest: null }, doubts: [] })
})

test('the words behind a ticked 其他 are kept, behind an unticked one told', () => {
  expect(readChannels('■政府网站 ■其他:家长会、校讯通').value).toEqual({
    channels: ['gov_website', 'other'],
    otherText: '家长会、校讯通',
    rest: null,
  })
  expect(readChannels('■政府网站 □其他：家长会').doubts).toEqual(['“其他”没有勾选，但后面写有“家长会”，未导入'])
})

test('□ read as 口 is taken back before a channel, not inside 窗口', () => {
  const { value, doubts } = readChannels('■政府网站口政府公报口两微一端 ■其他（办事窗口）')
  expect(value).toEqual({ channels: ['gov_website', 'other'], otherText: '办事窗口', rest: null })
  expect(doubts).toEqual(['方框“□”疑似写成了汉字“口”，已按未勾选的方框读取'])
})

test('a local name is read as the channel it means, its words are kept, and it is told', () => {
  const { value, doubts } = readChannels('■政府网站 ■行政服务中心 ■会议')
  expect(value.channels).toEqual(['gov_website', 'service_center', 'other'])
  expect(value.otherText).toBe('会议')
  expect(value.rest).toBe('行政服务中心')
  expect(doubts).toEqual(['渠道“行政服务中心”按“政务服务中心”读取', '渠道“会议”不在官方表样的 13 项之内，按“其他”读取'])
})

test('an address is kept beside its channel', () => {
  const { value } = readChannels('■政府网站\nhttps://www.dg.gov.cn/dk/zt/\n■两微一端')
  expect(value).toEqual({
    channels: ['gov_website', 'weibo_wechat_app'],
    otherText: null,
    rest: 'https://www.dg.gov.cn/dk/zt/',
  })
})

test('an address in full width is one all the same, and kept as it is opened', () => {
  const { value } = readChannels('■政府网站\nｈｔｔｐｓ：／／ｗｗｗ．ｄｇ．ｇｏｖ．ｃｎ／ｚｔ／\n■两微一端')
  expect(value).toMatchObject({ channels: ['gov_website', 'weibo_wechat_app'], rest: 'https://www.dg.gov.cn/zt/' })
})

test('boxes of which none is ticked are told', () => {
  expect(readChannels('□政府网站 □政府公报').doubts).toEqual(['渠道一项也没有勾选'])
})
