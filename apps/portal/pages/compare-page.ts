import {
  bureauName,
  cityOf,
  type DivisionCode,
  nameOf,
  parseDivision,
  pathName,
} from '@mingce/domain/authority/division'
import type { Held } from '@mingce/projections/definition'
import type { RegisterItemRow } from '@mingce/projections/register/catalog'
import type { RegisterGuideRow } from '@mingce/projections/register/guide'
import type { SameItems } from '@mingce/projections/register/same-items'
import { html, raw } from 'hono/html'
import { type Answer, answersOf } from './item-answers.ts'
import type { Html, Page } from './layout.ts'

/** What stands beside the county's item: another county's, or the row of the ministry's guide. */
export type Beside =
  | { readonly of: 'county'; readonly row: Held<RegisterItemRow> }
  | { readonly of: 'guide'; readonly row: Held<RegisterGuideRow> }

/** 对照: an item in force beside the same item of another county, or beside the guide's row, question by question; nothing is measured. */
export function comparePage(own: Held<RegisterItemRow>, same: SameItems, beside: Beside | undefined): Page {
  const county = parseDivision(own.division)
  return {
    title: `对照：${own.name}`,
    path: [
      { label: '首页', to: '/' },
      { label: nameOf(cityOf(county)), to: `/city/${cityOf(county)}` },
      { label: pathName(county), to: `/county/${county}` },
      { label: own.name, to: itemAddress(own) },
    ],
    content: html`<h1>${own.name} <small>对照</small></h1>
${beside ? sideBySide(own, beside) : html`<p>请选择与哪里的同一事项对照。各地情况不同，写法不同不等于好坏。</p>`}
${choices(own, same, beside)}`,
  }
}

export function compareAddress(
  { division, item }: Pick<RegisterItemRow, 'division' | 'item'>,
  beside?: string,
): string {
  const page = `/county/${division}/item/${item}/compare`
  return beside === undefined ? page : `${page}?with=${beside}`
}

function itemAddress({ division, item }: Pick<RegisterItemRow, 'division' | 'item'>): string {
  return `/county/${division}/item/${item}`
}

function sideBySide(own: Held<RegisterItemRow>, beside: Beside): Html {
  const county = parseDivision(own.division)
  const left = new Map(byQuestion(answersOf(own.content, bureauName(county))))
  const right = new Map(byQuestion(answersBeside(beside)))
  const questions = [...new Set([...left.keys(), ...right.keys()])]
  const names = [pathName(county), nameBeside(beside)]
  return html`<table class="compare">
<caption class="hidden">${names.join('与')}的“${own.name}”</caption>
<thead><tr><td></td><th scope="col">${names[0]}</th><th scope="col">${names[1]}</th></tr></thead>
<tbody>${questions.map(
    (question) => html`<tr><th scope="row">${question}</th>
<td data-of="${names[0]}">${left.get(question) ?? '—'}</td><td data-of="${names[1]}">${right.get(question) ?? '—'}</td></tr>`,
  )}</tbody></table>
${beside.of === 'guide' ? guideTold(beside.row) : html`<p><a href="${itemAddress(beside.row)}">打开${names[1]}的这一事项</a></p>`}`
}

function byQuestion(answers: readonly Answer[]): readonly (readonly [string, Answer['words']])[] {
  return answers.map(({ question, words }) => [question, words])
}

function answersBeside({ of, row }: Beside): readonly Answer[] {
  return answersOf(row.content, of === 'guide' ? '未写明' : bureauName(parseDivision(row.division)))
}

function nameBeside({ of, row }: Beside): string {
  return of === 'guide' ? '教育部标准指引' : pathName(parseDivision(row.division))
}

function guideTold({ title, partial, doubted }: RegisterGuideRow): Html {
  return html`<p class="source">指引：${title}。${partial ? '登记的指引不完整，只有其中一部分事项。' : ''}${doubted ? '本行文字尚有疑问，未与原文核对。' : ''}</p>`
}

/** So many are shown unfolded. */
const fewCities = 5

function choices(own: Held<RegisterItemRow>, { items, guide }: SameItems, beside: Beside | undefined): Html {
  if (items.length === 0 && !guide)
    return html`<p class="none">其他县公布的目录和登记的指引里，没有同名的事项可以对照。</p>`
  const cities = [...Map.groupBy(items, ({ division }) => cityOf(parseDivision(division)))]
  const at = beside?.of === 'county' ? beside.row.division : beside?.of
  const ownCity = cityOf(parseDivision(own.division))
  const ordered = cities.toSorted(([one], [other]) => Number(other === ownCity) - Number(one === ownCity))
  return html`${beside ? html`<h2>换一处对照</h2>` : ''}
${guide ? html`<ul class="places">${choice(compareAddress(own, 'guide'), '教育部标准指引', at === 'guide')}</ul>` : ''}
${ordered.map(([city, rows]) => {
  const counties = [...new Set(rows.map(({ division }) => division))]
  const isOpen = ordered.length <= fewCities || city === ownCity || counties.some((code) => code === at)
  return html`<details${isOpen ? raw(' open') : ''}><summary>${nameOf(city)}（${counties.length}）</summary>
<ul class="places">${counties.map((code) => choice(compareAddress(own, code), nameOf(code as DivisionCode), at === code))}</ul></details>`
})}`
}

function choice(address: string, name: string, isShown: boolean): Html {
  return isShown
    ? html`<li><b aria-current="true">${name}（正在对照）</b></li>`
    : html`<li><a href="${address}">${name}</a></li>`
}
