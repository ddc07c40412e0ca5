import { type Fault, isTampering, type UnreadableError, type Verdict } from '../bundle/verdict.ts'
import { faultWords, type KeySource, reportOf, type Words } from '../bundle/verdict-words.ts'

/** What the verdict is about, for whoever prints the page. */
export type Subject = {
  readonly kind: 'bundle' | 'receipt'
  readonly name: string
  readonly keys: KeySource
  readonly older: string | undefined
}

/** Puts the verdict in words on the page. */
export function showVerdict(place: HTMLElement, verdict: Verdict, about: Subject): void {
  if (!verdict.verified) {
    showFault(place, verdict.fault, about)
    return
  }
  const { headline, checked, unchecked } = reportOf(verdict, about.keys)
  const [title = '', detail = ''] = headline.zh.split('：')
  fill(place, 'good', [
    banner({ zh: detail, en: headline.en }, `✓ ${title}`, ''),
    list('核对了什么', 'what was checked', checked),
    list('没有核对什么', 'what was not', unchecked),
    subject(about),
  ])
}

function showFault(place: HTMLElement, fault: Fault, about: Subject): void {
  const words = faultWords(fault)
  if (!isTampering(fault)) fill(place, 'odd', [banner(words, '? 无法比较', 'not comparable')])
  else {
    const where = fault.at === null || about.kind === 'receipt' ? [] : [whereToLook()]
    fill(place, 'bad', [banner(words, '✗ 发现篡改', 'tampered with'), ...where, subject(about)])
  }
}

/** Says in one sentence that nothing could be checked. */
export function showUnreadable(place: HTMLElement, { chinese, english }: UnreadableError): void {
  fill(place, 'odd', [banner({ zh: chinese, en: english }, '? 无法核验', 'unreadable')])
}

function fill(place: HTMLElement, kind: string, parts: readonly HTMLElement[]): void {
  place.className = kind
  place.replaceChildren(...parts)
}

function banner({ zh, en }: Words, title: string, titleInEnglish: string): HTMLElement {
  const english = titleInEnglish === '' ? en : `${titleInEnglish}: ${en}`
  return element('div', 'banner', [element('strong', '', [title]), element('div', '', [zh]), englishLine(english)])
}

function whereToLook(): HTMLElement {
  return element('p', 'where', [
    '位置从 0 起数，即 events.ndjson 里的 id。此前的记录未发现问题，此后的未再核对。 ',
    englishLine('The position is the id in events.ndjson; those before it are right, those after it were not checked.'),
  ])
}

function list(title: string, english: string, all: readonly Words[]): HTMLElement {
  const items = all.map(({ zh, en }) => element('li', '', [zh, englishLine(en)]))
  const heading = element('h2', '', [`${title} `, element('small', '', [english])])
  return element('div', '', [heading, element('ul', '', items)])
}

function subject({ name, older }: Subject): HTMLElement {
  const facts: [string, string][] = [
    ['文件', name],
    ...(older === undefined ? [] : [['以前的检查点', older] as [string, string]]),
    ['核验时间', new Date().toLocaleString('zh-CN', { hour12: false })],
  ]
  const rows = facts.flatMap(([term, value]) => [element('dt', '', [term]), element('dd', '', [value])])
  return element('div', '', [element('h2', '', ['核验对象']), element('dl', '', rows)])
}

function englishLine(text: string): HTMLElement {
  const line = element('span', 'en', [text])
  line.lang = 'en'
  return line
}

function element(tag: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}
