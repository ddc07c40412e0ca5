/** What a text begins like: a page, some other XML, or neither. `start` is its first bytes as Latin-1. */
export function markupOf(start: string): 'html' | 'xml' | undefined {
  const text = start.replaceAll('\0', '').replace(/^[^\w<]{0,8}\s*/, '')
  const bare = text.replace(/^(\s*<(\?xml[^>]*>|!--[\s\S]*?-->))*\s*/, '')
  if (/^(Version:\d|StartHTML:)/i.test(text)) return 'html' // the clipboard's own heading
  if (/^<(!doctype html|html|head|body|table|meta|div|p|style|title|span|b|center|script|link|font)\b/i.test(bare))
    return 'html'
  return /^<(\?xml|!doctype|[a-z_][\w.:-]*[\s>])/i.test(text) ? 'xml' : undefined
}

/** The Chinese encoding a page states of itself, e.g. `gb2312`. Any other statement decides nothing: the bytes do. */
export function declaredCharset(start: string): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*(gb2312|gbk|gb18030|big5)\b/i.exec(start)?.[1]
}
