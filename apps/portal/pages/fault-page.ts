import { html } from 'hono/html'
import type { Page } from './layout.ts'

export function notFoundPage(): Page {
  return {
    title: '没有这个页面',
    path: [],
    content: html`<h1>没有这个页面</h1><p>地址可能写错了，或者这个事项已不在现行目录中。</p>
<p><a href="/">回到首页，按市（州）和县（市、区）查找</a></p>`,
  }
}

export function faultPage(): Page {
  return {
    title: '暂时打不开',
    path: [],
    content: html`<h1>暂时打不开</h1><p>系统没有取到数据，不是您的操作有误。请过几分钟再打开这个页面。</p>`,
  }
}
