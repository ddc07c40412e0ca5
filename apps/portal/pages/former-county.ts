import { type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import { predecessorsOf, successorOf } from '@mingce/domain/authority/former-codes'
import { html } from 'hono/html'
import type { Html } from './layout.ts'

/** Of a county that was, which took its place, so that nobody takes what it published for what is in force today. */
export function formerCounty(county: DivisionCode): Html {
  const change = successorOf(county)
  if (!change) return html``
  const { until, successor } = change
  return html`<p class="notice">这里是原${nameOf(county)}（代码 ${county}，用到 ${until} 年）当时办理和公布的内容，留作查考。现为${pathName(successor)}，现行目录请看<a href="/county/${successor}">${pathName(successor)}</a>。</p>`
}

/** Where what a county filed and published under another code is found. */
export function underFormerCodes(county: DivisionCode): Html {
  return html`${predecessorsOf(county).map(
    ({ code, until }) =>
      html`<p>${until} 年更换代码之前，以${pathName(code)}（代码 ${code}）的名义办理和公布的内容，见<a href="/county/${code}">原${nameOf(code)}</a>。</p>`,
  )}`
}
