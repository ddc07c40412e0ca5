import type { PageOpening } from '@mingce/api/page-opened'
import { bureauName, type DivisionCode } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { html } from 'hono/html'
import { dayInChinese } from '../words.ts'
import type { Html } from './layout.ts'

/**
 * When a published page was last seen to open; of one that does not, how else one gets there.
 *
 * @param opening undefined before the first look: then nothing is said
 * @param others the channels that the catalog names beside the website, in words; empty for none
 */
export function whetherItOpens(county: DivisionCode, opening: PageOpening | undefined, others = ''): Html {
  if (!opening) return html``
  const { openedAt, deadSince } = opening
  const seen = openedAt ? `最近一次查看能打开：${dayInChinese(dayOf(openedAt.toISOString()))}。` : ''
  if (deadSince === null) return html`<p class="source">${seen}</p>`
  return html`<section class="notice"><p><strong>本平台自${dayInChinese(deadSince)}起打不开这个网页。</strong>${seen}您可以先点“去看”试一试。</p>
<p>可以这样看到：</p><ul>
<li>向${bureauName(county)}询问，或者向它提出政府信息公开申请（依申请公开）。</li>
${others === '' ? '' : html`<li>从目录写明的其他渠道：${others}。</li>`}
</ul></section>`
}
