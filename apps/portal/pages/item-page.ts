import type { PageOpening } from '@mingce/api/page-opened'
import { bureauName, cityOf, type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Held } from '@mingce/projections/definition'
import type { PublicArticle } from '@mingce/projections/register/articles'
import type { RegisterCatalogRow, RegisterItemRow } from '@mingce/projections/register/catalog'
import type { RegisterPublicationRow } from '@mingce/projections/register/publications'
import { html } from 'hono/html'
import { channelsInWords, dayInChinese, elementNames } from '../words.ts'
import { compareAddress } from './compare-page.ts'
import { formerCounty } from './former-county.ts'
import { answersOf } from './item-answers.ts'
import type { Html, Page } from './layout.ts'
import { whetherItOpens } from './whether-it-opens.ts'

type Correction = Held<RegisterPublicationRow>

type Around = {
  readonly head: Held<RegisterCatalogRow>
  readonly corrections: readonly Correction[]
  /** Of the page that 去看 leads to; undefined before it was looked at. */
  readonly opening: PageOpening | undefined
  /** The articles that its 依据 cites, where their text was entered. */
  readonly articles: readonly PublicArticle[]
}

/** One item in a parent's questions: what, who, how soon, where, on what basis. */
export function itemPage(
  county: DivisionCode,
  { head, corrections, opening, articles }: Around,
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
${formerCounty(county)}
<dl class="card">
${answersOf(content, bureauName(county)).map(({ question, words }) => answer(question, words))}
</dl>
${articles.map(article)}
${whereItStands(county, head, row)}
${whetherItOpens(county, opening, otherChannels(content))}
<p><a href="${compareAddress(row)}">与其他县的同一事项对照</a></p>
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

function otherChannels(content: DisclosureItem): string {
  return channelsInWords({ ...content, channels: content.channels.filter((each) => each !== 'gov_website') })
}

function correction({ onDate, wording, reason, url }: Correction): Html {
  const words = wording ? `${elementNames[wording.element]}“${wording.was}”更正为“${wording.now}”。` : ''
  return html`<p class="source">${dayInChinese(onDate)}更正：${words}${reason} <a href="${url}" rel="noopener">更正公告</a></p>`
}

/** 原文 of an article, folded away until it is asked for; each 款 is a paragraph. Of a law that is repealed that is said first. */
function article({ name, text, source, doubt, amendedSince, repealedFrom }: PublicArticle): Html {
  const repealed = repealedFrom === null ? '' : `这部依据自${dayInChinese(repealedFrom)}起废止。`
  const since = amendedSince === null ? '' : `这部依据${dayInChinese(amendedSince)}起有修改，这一条是否变动请核对。`
  const paragraphs = text.split(/\n+/u).map((each) => html`<p>${each}</p>`)
  return html`<details class="card"><summary>依据原文：${name}</summary>${repealed === '' ? '' : html`<p><strong>${repealed}</strong></p>`}${paragraphs}
<p class="source">来源：${source}。${doubt === null ? '' : `未核对：${doubt}。`}${since}</p></details>`
}

function answer(question: string, words: Html | string): Html {
  return html`<div><dt>${question}</dt><dd>${words}</dd></div>`
}
