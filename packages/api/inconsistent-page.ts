import type { Sighting } from '@mingce/ledger/witness'
import type { Checkpoint } from '@mingce/proof/checkpoint'
import { inconsistencyWords } from './inconsistency-words.ts'

/** The plain red page of an app whose log is not consistent with what it has seen: no script, nothing of the log. */
export function inconsistentPage({ how, seen, offered, at, evidence }: Sighting, nonce: string): string {
  const { what, english } = inconsistencyWords[how]
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>记录前后不一致，已停止显示</title>
<style nonce="${nonce}">${style}</style>
<main>
<h1>记录前后不一致，已停止显示</h1>
<p class="what">${what}。</p>
<p>本应用保存着先前见过的检查点。现在数据库中的记录与它对不上，所以全部页面和操作都已停止，以免把改动过的内容当作真实记录。</p>
<table>
<tr><th></th><th>条数</th><th>根散列</th></tr>
<tr><th>先前所见</th>${cells(seen)}</tr>
<tr><th>现在所见</th>${cells(offered)}</tr>
</table>
<p>发现时间：${beijingTime(at)}（北京时间）</p>
<h2>请这样做</h2>
<ol>
<li>立即告知<strong>审计人员</strong>和系统管理员，请他们看到本页。</li>
<li>查清之前，<strong>不要</strong>恢复备份、重建数据库或删除文件。</li>
<li>所见的检查点已存为证据，请保留服务器上的文件夹 <code>${asText(evidence)}</code></li>
<li>查清并找回真实记录后，重新启动本应用，即恢复显示。</li>
</ol>
<div lang="en">
<p><strong>The log is not consistent with what this app has seen of it; nothing is shown.</strong> ${english}. Call the auditors, do not
restore or delete anything, and keep the folder above: it holds the checkpoints.</p>
</div>
</main>
</html>
`
}

function cells(checkpoint: Checkpoint | undefined): string {
  if (!checkpoint) return '<td>—</td><td>没有可读的检查点</td>'
  return `<td>${checkpoint.size}</td><td><code>${Buffer.from(checkpoint.root).toString('base64')}</code></td>`
}

/** "2026-11-24 20:07:31" */
function beijingTime(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const style = `
html { background: #a8071a; color: #fff; font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
body { margin: 0 }
main { max-width: 860px; margin: 0 auto; padding: 40px 24px }
h1 { font-size: 32px; line-height: 1.3; margin: 0 0 12px }
h2 { font-size: 20px; margin: 20px 0 4px }
.what { font-size: 20px; font-weight: 600; margin: 0 0 12px }
p, ol { margin: 0 0 12px }
ol { padding-left: 24px }
table { border-collapse: collapse; margin: 0 0 12px }
th, td { border: 1px solid #ffa39e; padding: 4px 12px; text-align: left; font-weight: 400 }
code { font: 14px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere }
div { border-top: 1px solid #ffa39e; margin-top: 20px; padding-top: 12px; font-size: 14px }
`
