import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export type Page = {
  readonly title: string
  /** The way to this page, outermost first; the page itself is not in it. */
  readonly path: readonly { readonly label: string; readonly to: string }[]
  readonly content: Html
  /** The address of a script of our own; a page without one is allowed none. */
  readonly script?: string
}

export type Reading = {
  /** Where this page is, to come back to it. */
  readonly path: string
  /** 长辈版: larger text and targets. */
  readonly elder: boolean
  readonly demonstration: boolean
}

/** The frame of every page: where one is, the search, the elder edition, and that a demonstration is one. */
export function layout({ title, path, content, script }: Page, reading: Reading): Html {
  const { elder, demonstration } = reading
  return html`<!doctype html>
<html lang="zh-CN" class="${elder ? 'elder' : ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 四川义务教育政务公开</title>
<meta name="description" content="各县（市、区）义务教育领域基层政务公开标准目录：公开什么、谁公开、多久内、在哪里看。">
${demonstration ? html`<meta name="robots" content="noindex, nofollow">` : ''}
<link rel="stylesheet" href="/assets/portal.css">
${script ? html`<script src="${script}" defer></script>` : ''}
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
${demonstration ? html`<aside class="demonstration" aria-label="演示数据">演示数据：本站内容为虚构的演示，不代表任何地方的真实情况。</aside>` : ''}
<header>
<a class="home" href="/">明册 <small>义务教育政务公开目录</small></a>
<form action="/search" role="search"><label class="hidden" for="q">搜索</label>
<input id="q" name="q" type="search" maxlength="100" placeholder="县名或事项，如：学区"><button>搜索</button></form>
<a class="switch" href="/elder?on=${elder ? '0' : '1'}&amp;back=${encodeURIComponent(reading.path)}">${elder ? '普通版' : '长辈版'}</a>
</header>
${path.length > 0 ? trail(path, title) : ''}
<main id="content">${content}</main>
${demonstration ? html`<div class="watermark" aria-hidden="true" data-mark="演示数据 演示数据 演示数据"></div>` : ''}
<footer><p>目录由各县（市、区）教育局公布并负责，以其政府网站上的文本为准。<a href="/verify">核验回执</a></p></footer>
</body>
</html>`
}

function trail(path: Page['path'], title: string): Html {
  return html`<nav class="trail" aria-label="当前位置"><ol>${path.map(
    ({ label, to }) => html`<li><a href="${to}">${label}</a></li>`,
  )}<li aria-current="page">${title}</li></ol></nav>`
}
