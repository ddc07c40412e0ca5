import { type DivisionCode, levelOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import type { Held } from '@mingce/projections/definition'
import type { RegisterItemRow } from '@mingce/projections/register/catalog'
import { html } from 'hono/html'
import type { Html, Page } from './layout.ts'

type Found = {
  readonly words: string
  readonly divisions: readonly DivisionCode[]
  readonly items: readonly Held<RegisterItemRow>[]
}

/** Places and items in force that say what was asked. */
export function searchPage(found: Found): Page {
  const { words } = found
  return {
    title: words === '' ? '搜索' : `搜索“${words}”`,
    path: [{ label: '首页', to: '/' }],
    content:
      words === '' ? html`<h1>搜索</h1><p>请在上方输入县名或事项，例如：青白江、学区、收费。</p>` : results(found),
  }
}

function results({ words, divisions, items }: Found): Html {
  return html`<h1>搜索“${words}”</h1>
${divisions.length > 0 ? html`<h2>地方</h2><ul class="places">${divisions.map(placeLine)}</ul>` : ''}
<h2>事项 <small>${items.length === 100 ? '前 100 项' : `${items.length} 项`}</small></h2>
${
  items.length === 0
    ? html`<p class="none">已公布的目录里没有找到。可以换一个词，或从首页按县查找。</p>`
    : html`<ul class="items">${items.map(itemLine)}</ul>`
}`
}

function placeLine(code: DivisionCode): Html {
  return html`<li><a href="/${levelOf(code)}/${code}">${pathName(code)}</a></li>`
}

function itemLine({ division, item, name, category }: Held<RegisterItemRow>): Html {
  return html`<li><a href="/county/${division}/item/${item}">${name}</a> <span>${category} · ${pathName(parseDivision(division))}</span></li>`
}
