import type { BundleKind } from '@mingce/proof/verdict'

export type TakenKind = Exclude<BundleKind, 'receipt'>

/** What lies beside the files that were taken away. */
export function bundleReadme(kind: TakenKind, what: string): string {
  return `明册记录导出 / taken away from a log of Mingce
${titles[kind](what)}

events.ndjson  每行一条记录（CloudEvents 1.0），data 即存档原文 / one entry a line, data is the stored text itself
${proofs[kind]}
checkpoint     已签名的检查点 / the signed checkpoint (C2SP tlog-checkpoint)
keys           公钥：先是记录自己的，后是见证方的；请与另行取得的公钥核对
               / the public keys, the log’s own, then the witnesses’; compare them with ones from elsewhere
verify.html    核验页：用浏览器打开，选择本文件夹，不需要网络
               / the page that verifies: open it in a browser and choose this folder; it needs no network

核验 / to verify:  npm run -s mingce -- verify DIR [--key KEY] [--older CHECKPOINT]
${limits[kind]}
含不公开的内部记录，请按内部资料保管。 / holds what is not public: keep it accordingly.
meta.synthetic 为 true 的记录是演示数据。 / entries with meta.synthetic are made up for demonstrations.
`
}

const titles: Readonly<Record<TakenKind, (what: string) => string>> = {
  log: (what) => `整库导出，共 ${what} 条 / the whole log, ${what} entries`,
  end: (what) => `部分导出：自位置 ${what} 至最后一条 / the end of the log, from position ${what}`,
  stream: (what) => `部分导出：一个事件流 ${what} / one stream, ${what}`,
}

const leaves = 'leaves         每条记录的散列，各 32 字节 / the hash of each entry, 32 bytes each (RFC 6962)'

const proofs: Readonly<Record<TakenKind, string>> = {
  log: leaves,
  end: `${leaves}
frontier       此前各完整子树的散列 / the hashes of the complete subtrees before the first of them`,
  stream: `proofs         每条记录的证明：位置和沿途散列 / a proof for each entry: its place, and the hashes on its way up
redactions     （有遮盖时）每份遮盖命令的证明和记录 / where entries were redacted: the orders, each with its proof`,
}

const limits: Readonly<Record<TakenKind, string>> = {
  log: '',
  end: `
此前的记录不在其中，只有它们的散列，内容未经核验。 / the entries before are not here; they were not checked.
`,
  stream: `
每条记录都在案，版本从 1 起连续；但看不出最后一条之后是否还有记录。
/ each entry stands in the log, their versions follow from 1; that there are none after the last cannot be shown.
`,
}
