import { cities, countiesOf, nameOf } from '@mingce/domain/authority/division'
import { html } from 'hono/html'
import type { Html, Page } from './layout.ts'

/** Where a parent begins: what they can ask here, every city with how many of its counties have published, and how far the rounds are. */
export function homePage(published: ReadonlySet<string>, totals: Html): Page {
  return {
    title: '首页',
    path: [],
    content: html`<h1>我家所在的县，应当公开哪些义务教育信息？</h1>
<ul class="questions">
<li><a href="/search?q=招生">招生范围和学区在哪里看？</a></li>
<li><a href="/search?q=学校">学校的基本情况由谁公开？</a></li>
<li><a href="/search?q=财务">收费和经费多久内公开？</a></li>
</ul>
<h2 id="cities">按市（州）查找</h2>
<ul class="places" aria-labelledby="cities">${cities().map((city) => {
      const counties = countiesOf(city)
      const done = counties.filter((county) => published.has(county)).length
      return html`<li><a href="/city/${city}">${nameOf(city)}</a> <span>${counties.length} 个县（市、区），已公布 ${done} 个</span></li>`
    })}</ul>
${totals}`,
  }
}
