import { html } from 'hono/html'
import type { Html, Page } from './layout.ts'

/** The address of the script that verifies, built from `client/verify.ts`. */
const verifyScript = '/scripts/verify.js'

/**
 * 核验回执: what the page does, in words that stand without its script; its script does it, in the reader's own browser.
 *
 * @param position what a QR code names; undefined when the page was opened by itself
 */
export function verifyPage(position: string | undefined): Page {
  return {
    title: '核验回执',
    path: [{ label: '首页', to: '/' }],
    script: verifyScript,
    content: html`<h1>核验回执</h1>
<p>县、市、省每一次报送、审定、公布和收悉都记入同一本账本，并出具回执。您可以在这里核对一份回执是否真实、账本是否被改动过。</p>
${position === undefined ? '' : linked(position)}
<h2>核验回执文件</h2>
<noscript><p class="none">核验由您自己的浏览器完成，需要允许本页运行脚本；也可以用下面的离线核验程序。</p></noscript>
<section id="own" class="own" hidden>
<p>选择回执文件（.tlog-proof），或把它拖到这里。文件不会上传，只在您的浏览器里核对。</p>
<p><label class="go file">选择回执文件<input type="file" accept=".tlog-proof,text/plain"></label></p>
<label for="pasted">或粘贴回执全文</label>
<textarea id="pasted" rows="4" spellcheck="false" autocomplete="off"></textarea>
<p><button type="button">核验粘贴的回执</button></p>
</section>
<div id="found" role="status" aria-live="polite"></div>
${explained()}`,
  }
}

function linked(position: string): Html {
  return html`<h2>二维码所指：账本第 ${position} 条记录</h2>
<div id="linked" role="status" aria-live="polite"><noscript><p class="none">本页的脚本没有运行，尚未核验。</p></noscript></div>`
}

function explained(): Html {
  return html`<h2>怎样核验</h2>
<p>账本的每条记录都有一个散列（SHA-256），全部散列合成一棵树；树根和记录总数写在检查点里，由账本的密钥签名，并由各级的见证方会签。您的浏览器自己取来<a href="/log/checkpoint">检查点</a>和少量散列，核对签名，再从回执算到树根：任何一条记录被改动、抽走或插入，都对不上。</p>
<h2>不信任本站怎么办</h2>
<p>公钥（<a href="/log/keys">/log/keys</a>）和检查点也取自本站。您可以把它们另行保存，以后再来对照；也可以用离线核验程序：导出文件夹里的 verify.html 用浏览器打开即可，不需要网络；或者在装有本系统的电脑上运行 <code>npm run -s mingce -- verify 回执文件 --key 公钥文件</code>。</p>`
}
