import type { PageOpening } from '@mingce/api/page-opened'
import { bureauName, cityOf, type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import { successorOf } from '@mingce/domain/authority/former-codes'
import { explain } from '@mingce/domain/deadline/explain'
import type { Held } from '@mingce/projections/definition'
import type { RegisterItemRow } from '@mingce/projections/register/catalog'
import type { RegisterPublicationRow } from '@mingce/projections/register/publications'
import type { RegisteredCatalog } from '@mingce/projections/register/questions'
import type { RegisterNoticeRow, RegisterRoundRow, RegisterStageRow } from '@mingce/projections/register/stages'
import { html } from 'hono/html'
import type { PublicRecord } from '../server/public-record.ts'
import { channelsInWords, dayInChinese, deliverableNames } from '../words.ts'
import { announcementsSection, lastWithdrawal } from './announcements.ts'
import { completionLines } from './completion-lines.ts'
import { formerCounty, underFormerCodes } from './former-county.ts'
import type { Html, Page } from './layout.ts'
import { stagesSection } from './stages.ts'
import { whetherItOpens } from './whether-it-opens.ts'

type Register = {
  readonly catalog: RegisteredCatalog | undefined
  /** Where its publication stands in the ledger; undefined where nothing is published. */
  readonly record: PublicRecord | undefined
  /** Of the page that its catalog was published on; undefined before it was looked at. */
  readonly opening: PageOpening | undefined
  readonly stages: readonly Held<RegisterStageRow>[]
  readonly notices: readonly Held<RegisterNoticeRow>[]
  readonly rounds: readonly Held<RegisterRoundRow>[]
  readonly announced: readonly Held<RegisterPublicationRow>[]
  /** In Asia/Shanghai. */
  readonly today: string
}

/** A county: its catalog in force, and how its filings came there. */
export function countyPage(
  county: DivisionCode,
  { catalog, record, opening, stages, notices, rounds, announced, today }: Register,
): Page {
  return {
    title: pathName(county),
    path: [
      { label: '首页', to: '/' },
      { label: nameOf(cityOf(county)), to: `/city/${cityOf(county)}` },
    ],
    content: html`<h1>${pathName(county)}义务教育政务公开标准目录</h1>
${formerCounty(county)}
${noticesRunning(county, notices, today)}
${catalog ? inForce(county, catalog, { opening, today }) : nothingInForce(county, announced)}
${announcementsSection(county, announced)}
<h2 id="process">过程</h2>
${completionLines({ stages, rounds, today })}
${stagesSection(stages, rounds)}
${underFormerCodes(county)}
${record ? proof(county, record) : ''}`,
  }
}

/** 公示 that still runs: where it is, and until when it may be commented on. */
function noticesRunning(county: DivisionCode, notices: Register['notices'], today: string): Html {
  const running = notices.filter(({ untilDate }) => today <= untilDate)
  return html`${running.map((notice) => {
    const { url, kind, fromDate, untilDate } = notice
    return html`<p class="notice">公示：${bureauName(county)}拟定的${deliverableNames[kind]}自${dayInChinese(fromDate)}起公示，至${dayInChinese(untilDate)}止，审定前征求意见${howCounted(notice, untilDate)}。${lengthened(notice)}<a href="${url}" rel="noopener">去看公示</a></p>`
  })}`
}

/** How a last day came about, beside the day that it gave and no other. */
function howCounted({ counted }: RegisterNoticeRow, day: string): string {
  return counted?.dueDate === day ? `（${explain(counted, { startedBy: '开始公示' })}）` : ''
}

function lengthened(notice: RegisterNoticeRow): string {
  const { extended } = notice
  if (!extended) return ''
  const { was, reason } = extended
  return `原公示至${dayInChinese(was)}${howCounted(notice, was)}，县里已延长：${reason.replace(/。$/, '')}。`
}

function proof(county: DivisionCode, { position, verifyPath }: PublicRecord): Html {
  return html`<h2 id="proof">存证</h2>
<p>现行目录的公布已记入账本第 ${position} 条，任何人都可以核对它没有被改动。</p>
<p><a class="go" href="${verifyPath}">核验这条记录</a> <a class="go" href="/county/${county}/receipt" download>下载回执</a></p>`
}

function nothingInForce(county: DivisionCode, announced: Register['announced']): Html {
  const withdrawn = lastWithdrawal(announced)
  if (!withdrawn && successorOf(county))
    return html`<p class="none">${bureauName(county)}没有以这个代码在本站公布过目录。</p>`
  if (!withdrawn)
    return html`<p class="none">${bureauName(county)}的目录尚未在本站公布。您可以查看下面的办理过程，或向该局申请公开。</p>`
  return html`<p class="none">${bureauName(county)}于${dayInChinese(withdrawn.onDate)}撤销了目录的公布，目前没有施行的目录。理由：${withdrawn.reason}</p>`
}

/** From which day it is in force; and, until then, what is. */
function effect({ publishedOn, effectiveOn, before }: RegisteredCatalog['head'], today: string): Html {
  if (effectiveOn === publishedOn) return html`自公布之日起施行。`
  if (effectiveOn <= today) return html`自${dayInChinese(effectiveOn)}起施行。`
  const meanwhile = before
    ? html`在此之前施行的是${dayInChinese(before.publishedOn)}公布的第 ${before.version} 版（<a href="${before.url}" rel="noopener">去看</a>）。`
    : ''
  return html`尚未施行，自${dayInChinese(effectiveOn)}起施行。${meanwhile}`
}

function inForce(
  county: DivisionCode,
  { head, items }: RegisteredCatalog,
  { opening, today }: Pick<Register, 'opening' | 'today'>,
): Html {
  const categories = Map.groupBy(items, (each) => each.category)
  return html`<p class="source">${bureauName(county)}于${dayInChinese(head.publishedOn)}公布，共 ${head.itemCount} 项。${effect(head, today)}
<a href="${head.url}" rel="noopener">去看政府网站上的原文</a></p>
${whetherItOpens(county, opening)}
${[...categories].map(
  ([category, own]) => html`<section class="category"><h2>${category} <small>${own.length} 项</small></h2>
<ul class="items">${own.map((each) => itemLine(county, each))}</ul></section>`,
)}`
}

function itemLine(county: DivisionCode, { item, name, content }: Held<RegisterItemRow>): Html {
  return html`<li><a href="/county/${county}/item/${item}">${name}</a>
<dl><dt>多久内</dt><dd>${content.disclosureTimeLimit?.raw ?? '未写明'}</dd>
<dt>在哪里看</dt><dd>${channelsInWords(content) || '未写明'}</dd></dl></li>`
}
