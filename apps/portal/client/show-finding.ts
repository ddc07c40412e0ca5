import type { Finding } from './finding.ts'
import { type Told, toldOf } from './finding-words.ts'

const marks: Readonly<Record<Told['tone'], string>> = { good: '✓', bad: '✗', odd: '?' }

/** Puts a finding on the page: the sentence first, then what it rests on. */
export function showFinding(place: HTMLElement, finding: Finding): void {
  const { tone, title, sentence, facts, shows, showsNot, original } = toldOf(finding)
  const heading = element('strong', [`${marks[tone]} ${title}`])
  place.className = `finding is-${tone}`
  place.replaceChildren(
    element('p', [heading, element('br', []), sentence]),
    ...(facts.length > 0
      ? [
          element(
            'dl',
            facts.flatMap(([name, value]) => [term(name), element('dd', [value])]),
          ),
        ]
      : []),
    ...listed('这说明什么', shows),
    ...listed('这不说明什么', showsNot),
    ...(original === undefined ? [] : [wordForWord(original)]),
  )
}

export function showWorking(place: HTMLElement): void {
  place.className = 'finding is-working'
  place.replaceChildren(element('p', ['正在由您的浏览器核验…']))
}

function term(name: string): HTMLElement {
  return element('dt', [name])
}

function listed(title: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => element('li', [line]))
  return [element('h3', [title]), element('ul', items)]
}

function wordForWord(entry: string): HTMLElement {
  const pretty = JSON.stringify(JSON.parse(entry), null, 2)
  return element('details', [element('summary', ['记录原文']), element('pre', [pretty])])
}

function element(tag: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}
