import { bureauName, cityOf, type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Held } from '@mingce/projections/definition'
import type { RegisterCatalogRow, RegisterItemRow } from '@mingce/projections/register/catalog'
import type { RegisterPublicationRow } from '@mingce/projections/register/publications'
import { html } from 'hono/html'
import { audienceNames, channelsInWords, dayInChinese, elementNames, levelNames, modeNames } from '../words.ts'
import type { Html, Page } from './layout.ts'

type Correction = Held<RegisterPublicationRow>

/** One item in a parent's questions: what, who, how soon, where, on what basis. */
export function itemPage(
  county: DivisionCode,
  { head, corrections }: { readonly head: Held<RegisterCatalogRow>; readonly corrections: readonly Correction[] },
  row: Held<RegisterItemRow>,
): Page {
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
${whereItStands(county, head, row)}
${corrections.map(correction)}`,
  }
}

/** 去看: the item's own page where the county recorded one, else the page of the catalog; and when it was last updated. */
function whereItStands(
  county: DivisionCode,
  { url, publishedOn }: Held<RegisterCatalogRow>,
  row: Held<RegisterItemRow>,
): Html {
  const of = row.url ? '这个事项的网页' : '公布的目录原文'
  return html`<p><a class="go" href="${row.url ?? url}" rel="noopener">去看</a>：${bureauName(county)}${of}（${dayInChinese(publishedOn)}公布，最近更新${dayInChinese(row.updatedOn)}）。</p>`
}

function correction({ onDate, wording, reason, url }: Correction): Html {
  const words = wording ? `${elementNames[wording.element]}“${wording.was}”更正为“${wording.now}”。` : ''
  return html`<p class="source">${dayInChinese(onDate)}更正：${words}${reason} <a href="${url}" rel="noopener">更正公告</a></p>`
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
