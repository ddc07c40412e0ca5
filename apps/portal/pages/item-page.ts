import { bureauName, cityOf, type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Held } from '@mingce/projections/definition'
import type { RegisterCatalogRow, RegisterItemRow } from '@mingce/projections/register/catalog'
import { html } from 'hono/html'
import { audienceNames, channelsInWords, dayInChinese, levelNames, modeNames } from '../words.ts'
import type { Html, Page } from './layout.ts'

/** One item in a parent's questions: what, who, how soon, where, on what basis. */
export function itemPage(county: DivisionCode, catalog: Held<RegisterCatalogRow>, row: Held<RegisterItemRow>): Page {
  const { content, name } = row
  return {
    title: name,
    path: [
      { label: '首页', to: '/' },
      { label: nameOf(cityOf(county)), to: `/city/${cityOf(county)}` },
      { label: pathName(county), to: `/county/${county}` },
    ],
    content: html`<h1>${name}</h1><p class="source">${[content.category, ...content.subcategories].join(' › ')}</p>
<dl class="card">
${answer('是什么', list(content.contentElements))}
${answer('谁公开', content.disclosingBody ?? bureauName(county))}
${answer('多久内', content.disclosureTimeLimit?.raw ?? '未写明')}
${answer('在哪里看', channelsInWords(content) || '未写明')}
${answer('怎么公开', content.disclosureModes.map((each) => modeNames[each]).join('、'))}
${answer('给谁看', audienceOf(content))}
${content.disclosureLevels.length > 0 ? answer('公开层级', content.disclosureLevels.map((each) => levelNames[each]).join('、')) : ''}
${answer('依据', list(content.legalBases))}
${Object.entries(content.extra).map(([header, text]) => answer(header, text))}
</dl>
<p><a class="go" href="${catalog.url}" rel="noopener">去看</a>：${bureauName(county)}公布的目录原文（${dayInChinese(catalog.publishedOn)}）。</p>`,
  }
}

function answer(question: string, words: Html | string): Html {
  return html`<div><dt>${question}</dt><dd>${words}</dd></div>`
}

function list(lines: readonly string[]): Html {
  if (lines.length === 1) return html`${lines[0]}`
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function audienceOf({ audiences, audienceNote }: DisclosureItem): string {
  const names = audiences.map((each) => audienceNames[each]).join('、')
  return audienceNote ? `${names}（${audienceNote}）` : names
}
