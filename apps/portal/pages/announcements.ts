import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Held } from '@mingce/projections/definition'
import type { RegisterPublicationRow } from '@mingce/projections/register/publications'
import { html } from 'hono/html'
import { dayInChinese, elementNames } from '../words.ts'
import type { Html } from './layout.ts'

type Announcement = Held<RegisterPublicationRow>

/** What the county announced of its catalog, newest first: published, corrected, withdrawn, each with its reason and its page. */
export function announcementsSection(county: DivisionCode, announced: readonly Announcement[]): Html {
  if (announced.length === 0) return html``
  return html`<h2 id="announced">公布与更正</h2>
<ol class="announced">${announced.map(
    (each) =>
      html`<li><b>${dayInChinese(each.onDate)}</b> ${saidOf(county, each)} <a href="${each.url}" rel="noopener">去看</a></li>`,
  )}</ol>`
}

function saidOf(county: DivisionCode, each: Announcement): Html {
  const { what, version, effectiveOn, onDate, reason, staying } = each
  if (what === 'corrected') return correctionOf(county, each)
  if (what === 'published')
    return html`公布目录第 ${version} 版${effectiveOn && effectiveOn !== onDate ? `，自${dayInChinese(effectiveOn)}起施行` : ''}。`
  const then = staying === null ? '此后没有施行的目录' : `恢复施行第 ${staying} 版`
  return html`撤销第 ${version} 版的公布，${then}。理由：${reason}`
}

function correctionOf(county: DivisionCode, { version, item, name, wording, reason }: Announcement): Html {
  const of = item ? html`<a href="/county/${county}/item/${item}">${name}</a>` : html`整个网页`
  const words = wording ? `的${elementNames[wording.element]}，“${wording.was}”更正为“${wording.now}”` : ''
  return html`更正第 ${version} 版：${of}${words}。原因：${reason}`
}

/** The corrections of one item, or of the page it stands on. */
export function correctionsOf(
  announced: readonly Announcement[],
  item: string,
  version: number,
): readonly Announcement[] {
  return announced.filter(
    (each) => each.what === 'corrected' && each.version === version && (each.item === null || each.item === item),
  )
}

/** The latest withdrawal, where nothing was published since. */
export function lastWithdrawal(announced: readonly Announcement[]): Announcement | undefined {
  const withdrawn = announced.find(({ what }) => what === 'withdrawn')
  return withdrawn?.staying === null ? withdrawn : undefined
}
