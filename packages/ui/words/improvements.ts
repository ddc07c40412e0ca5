import type { Direction, ImprovementStep } from '@mingce/domain/improvement/item-improvement'
import { catalogue } from './catalogue.ts'
import type { Said } from './language.ts'

export const directionWords: Readonly<Record<Direction, Said>> = {
  scope: { zh: '拓宽范围', en: 'Scope' },
  content: { zh: '细化内容', en: 'Content' },
  channel: { zh: '丰富渠道', en: 'Channels' },
  time: { zh: '缩短时限', en: 'Time' },
  mode: { zh: '创新方式', en: 'Mode' },
}

export const improvementStepWords: Readonly<Record<ImprovementStep, Said>> = {
  better: { zh: '提升', en: 'better' },
  same: { zh: '持平', en: 'the same' },
  worse: { zh: '降低', en: 'worse' },
  mixed: { zh: '有增有减', en: 'more and less' },
  unknown: { zh: '无法比较', en: 'not comparable' },
}

export const improvementText = catalogue(
  {
    title: '五个提升',
    guide: '比指引',
    settled: '比上次审定稿',
    gained: '增加 {words}',
    lost: '减少 {words}',
    limit: '{before} → {after}',
    separator: '、',
    comma: '；',
    nextTitle: '再进一步',
    'next.channel': '再加 1 个渠道（如{channel}），比指引多 {more} 个',
    'next.time': '时限缩到 {days} 个工作日，比指引快 {sooner} 个工作日',
    'next.content': '再细化 1 个要素（如办理流程、常见问答），内容就比指引细',
    'next.scope': '乡级也公开，范围就比指引宽',
    'next.mode': '补充公开形式（如图表、视频），方式就比指引新',
    about: '仅供内部参考，不公开、不排名，也不影响报送。',
    direction: '方向',
    share: '提升占比',
    items: '事项',
    count: '{better}/{of} 项',
    scopeCount: '{better} 项，另有 {beyond} 项在比照之外',
    absent: '比照中有 {absent} 项目录没有。',
    none: '没有可以比照的事项。',
    chart: '{title}：{words}',
    part: '{direction} {share}%',
  },
  {
    title: 'Five improvements',
    guide: 'Against the guide',
    settled: 'Against the version settled last',
    gained: 'more: {words}',
    lost: 'less: {words}',
    limit: '{before} → {after}',
    separator: ', ',
    comma: '; ',
    nextTitle: 'One step more',
    'next.channel': 'One channel more (say {channel}): {more} more than the guide',
    'next.time': '{days} working days: {sooner} sooner than the guide',
    'next.content': 'One element more (say the procedure, usual questions): finer than the guide',
    'next.scope': 'Townships too: wider than the guide',
    'next.mode': 'Say the form (charts, film): newer than the guide',
    about: 'For the office alone: never public, no ranking, and no condition of filing.',
    direction: 'Direction',
    share: 'Improved',
    items: 'Items',
    count: '{better} of {of}',
    scopeCount: '{better}, and {beyond} beyond what is compared',
    absent: '{absent} of what is compared are not in the catalog.',
    none: 'Nothing to compare.',
    chart: '{title}: {words}',
    part: '{direction} {share}%',
  },
)
