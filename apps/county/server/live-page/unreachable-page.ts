/** Why a page was not fetched or not compared. Closed: a new reason needs its sentence. */
export type UnreachableCode = keyof typeof sentences

// Each says what happened and what to do. The same sentence for every address inside, so that nothing of a network is told.
const sentences = {
  BAD_ADDRESS: () => '这不是可以核对的网页地址。请填写以 http:// 或 https:// 开头、公众能打开的完整地址。',
  INTERNAL_ADDRESS: () =>
    '这个地址指向内部网络或本机，为安全起见不访问。请填写公众能打开的网址；确需核对政务内网的网站，请联系系统管理员把该网站列入允许名单。',
  NO_SUCH_HOST: (host: string) => `找不到网站 ${host}（域名没有解析）。请检查地址是否写错，稍后再试。`,
  NO_CONNECTION: (host: string) => `连接不上网站 ${host}。请确认网页能用浏览器打开，稍后再试。`,
  BAD_CERTIFICATE: (host: string) =>
    `网站 ${host} 的安全证书有问题（过期或不受信任），没有访问。请改用能正常打开的地址，或告知网站管理员。`,
  TIMED_OUT: (seconds: string) => `网站 ${seconds} 秒内没有把网页传完，已停止。请稍后再试。`,
  TOO_LARGE: (size: string) => `网页或附件超过 ${size}，没有核对。请确认地址是目录所在的那一页。`,
  TOO_MANY_REDIRECTS: () => '这个地址反复跳转，打不开网页。请填写最后实际显示目录的地址。',
  NOT_FOUND: (status: string) => `网站说没有这个网页（${status}）。请检查地址，或确认网页已经发布、没有被撤下。`,
  NOT_ALLOWED: (status: string) =>
    `网站不允许访问这个网页（${status}），公众可能也打不开。请确认网页已公开，不需要登录。`,
  SITE_FAILED: (status: string) => `网站出错（${status}），没有给出网页。请稍后再试，或告知网站管理员。`,
  ASKS_SIGN_IN: () => '这个地址打开的是登录页，不是公开的网页。请填写公众不登录就能打开的地址。',
  NOT_A_PAGE: (kind: string) =>
    `这个地址是${kind}，不是网页，不能逐格核对。请填写网页的地址；附件请用 .xlsx 或 .docx 格式。`,
  UNREADABLE_PAGE: () => '网页太大或结构太复杂，读不出来，没有核对。请把目录单独发布为一页后再核对。',
  UNREADABLE_FILE: (name: string) =>
    `附件“${name}”读不出来，没有核对。请确认它能用 WPS 或 Excel 打开，是 .xlsx 或 .docx 格式。`,
} as const satisfies Record<string, (detail: string) => string>

/** A page that was not compared. `message` is a sentence in Chinese for whoever gave the address. */
export class UnreachablePageError extends Error {
  override readonly name = 'UnreachablePageError'
  readonly code: UnreachableCode
  /** What the site answered over HTTP; null where it did not get that far. */
  readonly status: number | null

  constructor(code: UnreachableCode, detail = '', status: number | null = null) {
    super(sentences[code](detail))
    this.code = code
    this.status = status
  }
}

/** The page opened, and the file that it links did not come. */
export class UnreachableFileError extends UnreachablePageError {
  override readonly message: string

  constructor({ code, message, status }: UnreachablePageError) {
    super(code, '', status)
    this.message = message
  }
}
