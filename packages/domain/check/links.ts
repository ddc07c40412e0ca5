import type { Check, CheckId, Found } from './finding.ts'
import { type ItemText, textsOf } from './item-texts.ts'

/** What means to be an address: what begins like one, in whatever width, up to a space, a bracket or a Chinese sign. */
const written =
  /(?:(?:h?tt?ps?|ｈｔｔｐｓ?)\s?[:：;；]?\s?[/\\／]{1,3}|https?[:：](?=\S)|(?:www|ｗｗｗ)[.．。])[^\s，；、（）()《》“”"'<>【】]+/gi

/** An address that no browser opens as it is written: http:/, http：//, a comma for a dot, no domain. */
export const linkMalformed = onLinks('link_malformed', (link) => hostOf(link) === undefined)

/** An address that only the office's own network knows: 192.168.1.8, localhost. */
export const linkPrivate = onLinks('link_private', (link) => {
  const host = hostOf(link)
  return host !== undefined && isPrivate(host)
})

/** Stands in all that is written as an address; most texts have none. */
const sign = /tp|ｔｐ|www|ｗｗｗ/i

/** The addresses in a text, as written, without the full stop behind them. */
function linksIn(text: string): readonly string[] {
  if (!sign.test(text)) return []
  return [...text.matchAll(written)].map(([link]) => link.replace(/[.。,!！?？]+$/, ''))
}

function onLinks(id: CheckId, fails: (link: string) => boolean): Check {
  const found = ({ element, text }: ItemText): readonly Found[] => {
    const quoted = linksIn(text).filter(fails)
    return quoted.length > 0 ? [{ element, quoted }] : []
  }
  return { id, severity: 'must', source: 'practice', find: (item) => textsOf(item).flatMap(found) }
}

/** The host an address leads to; undefined where it is none. */
function hostOf(link: string): string | undefined {
  const address = /^www\./i.test(link) ? `http://${link}` : link
  if (!/^https?:\/\/[^/\\]/i.test(address) || !URL.canParse(address)) return undefined
  const { hostname } = new URL(address)
  const isName = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]+$/.test(hostname.replace(/^www\./, ''))
  return isName || /^\d+(?:\.\d+){3}$/.test(hostname) || hostname === 'localhost' ? hostname : undefined
}

function isPrivate(host: string): boolean {
  return (
    host === 'localhost' ||
    /\.(?:local|lan|internal)$/.test(host) ||
    /^(?:127|10|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)
  )
}
