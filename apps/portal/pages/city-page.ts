import { countiesOf, type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import { html } from 'hono/html'
import type { Page } from './layout.ts'

/** The counties of a city; a county without a catalog is only said to have none here yet, which is no fault by itself. */
export function cityPage(city: DivisionCode, published: ReadonlySet<string>): Page {
  return {
    title: nameOf(city),
    path: [{ label: '首页', to: '/' }],
    content: html`<h1>${nameOf(city)}</h1>
<ul class="places">${countiesOf(city).map(
      (county) =>
        html`<li><a href="/county/${county}">${nameOf(county)}</a> <span>${
          published.has(county) ? '已公布目录' : '目录尚未在本站公布'
        }</span></li>`,
    )}</ul>`,
  }
}
