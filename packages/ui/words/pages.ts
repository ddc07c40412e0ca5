import type { DeadBecause, UncomparedBecause } from '@mingce/domain/published-page/events'
import { catalogue } from './catalogue.ts'
import type { Said } from './language.ts'

/** 公布页: what a look at a published page found. */
export const pageText = catalogue(
  {
    title: '公布页',
    as_settled: '与审定稿一致',
    otherwise: '与审定稿不一致（{count} 项）',
    answers: '能打开，没有逐格核对（{why}）',
    dead: '打不开（自{since}起）：{why}',
    landed: '跳转到 {url}',
    separator: '，',
    own: '事项网页：{name}',
    none: '还没有查看过这个网页。',
    told: '{found}（{since}起；{looked}记录）。',
    toldDead: '{found}（{looked}记录）。',
  },
  {
    title: 'Published pages',
    as_settled: 'As settled',
    otherwise: 'Not as settled ({count} items)',
    answers: 'It opens and was not compared ({why})',
    dead: 'Does not open since {since}: {why}',
    landed: 'leads to {url}',
    separator: ', ',
    own: 'Page of the item {name}',
    none: 'This page was not looked at yet.',
    told: '{found} (since {since}; recorded {looked}). ',
    toldDead: '{found} (recorded {looked}). ',
  },
)

export const pageReasonWords: Readonly<Record<DeadBecause | UncomparedBecause, Said>> = {
  no_such_host: { zh: '域名没有解析', en: 'no such host' },
  no_connection: { zh: '连接不上网站', en: 'no connection' },
  bad_certificate: { zh: '安全证书有问题', en: 'bad certificate' },
  timed_out: { zh: '网站没有按时给出网页', en: 'timed out' },
  too_many_redirects: { zh: '反复跳转', en: 'it redirects for ever' },
  not_found: { zh: '网站说没有这个网页', en: 'the site has no such page' },
  not_allowed: { zh: '网站不允许访问', en: 'the site does not allow it' },
  site_failed: { zh: '网站出错', en: 'the site failed' },
  asks_sign_in: { zh: '要登录才能看', en: 'it asks to sign in' },
  own_page: { zh: '事项自己的网页', en: 'an item’s own page' },
  no_items: { zh: '网页上没有找到目录中的事项', en: 'none of the items stands there' },
  not_a_page: { zh: '是 PDF、图片或音视频', en: 'a PDF, a picture or a recording' },
  too_large: { zh: '网页或附件太大', en: 'too large' },
  unreadable: { zh: '网页或附件读不出来', en: 'cannot be read' },
}
