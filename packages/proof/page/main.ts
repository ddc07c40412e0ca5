import './chrome-88.ts'

import { UnreadableError } from '../bundle/verdict.ts'
import { type Found, sortOut } from './chosen-files.ts'
import { droppedFiles } from './dropped-files.ts'
import { runCheck } from './run-check.ts'
import { showUnreadable, showVerdict } from './show-verdict.ts'

function part<Part extends HTMLElement = HTMLElement>(id: string): Part {
  return document.getElementById(id) as Part
}

const [drop, chosenLine, place, keys] = [
  part('drop'),
  part('chosen'),
  part('verdict'),
  part<HTMLTextAreaElement>('keys'),
]
const [verify, stop, running] = [part<HTMLButtonElement>('verify'), part('stop'), part('running')]
const [bar, count] = [part<HTMLProgressElement>('bar'), part('count')]
const [older, olderName, olderNone] = [part<HTMLInputElement>('older'), part('older-name'), part('older-none')]

let found: readonly Found[] = []
let current: AbortController | undefined

function choose(files: readonly Found[]): void {
  if (files.length === 0) return
  found = files
  verify.disabled = false
  void check()
}

async function check(): Promise<void> {
  current?.abort()
  const controller = new AbortController()
  current = controller
  show(undefined)
  try {
    const chosen = sortOut(found)
    chosenLine.hidden = false
    chosenLine.textContent = `已选择：${chosen.name}`
    const kept = older.files?.[0]
    const watch = { progress: show, signal: controller.signal }
    const [verdict, source] = await runCheck(chosen, { keys: keys.value, older: kept }, watch)
    if (current === controller) {
      const { kind, name } = chosen
      showVerdict(place, verdict, { kind, name, keys: source, older: kept?.name })
    }
  } catch (error) {
    if (current === controller && !controller.signal.aborted) showUnreadable(place, asUnreadable(error))
  } finally {
    if (current === controller) finish()
  }
}

function show(done: number | undefined, whole = 0): void {
  if (done === undefined) place.replaceChildren()
  running.hidden = stop.hidden = done === undefined
  bar.value = whole > 0 ? Math.min((done ?? 0) / whole, 1) : 0
  count.textContent = `${done ?? 0} / ${whole} 条`
}

function finish(): void {
  current = undefined
  running.hidden = stop.hidden = true
}

function asUnreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error
  return new UnreadableError(`读取时出错：${String(error)}`, 'something went wrong while reading')
}

function chosenIn({ files }: HTMLInputElement): Found[] {
  return Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file }))
}

for (const id of ['folder', 'files']) {
  const input = part<HTMLInputElement>(id)
  input.addEventListener('change', () => choose(chosenIn(input)))
  // So that the same folder can be chosen again.
  input.addEventListener('click', () => {
    input.value = ''
  })
}
verify.addEventListener('click', () => void check())
stop.addEventListener('click', () => {
  current?.abort()
  finish()
})
older.addEventListener('change', () => {
  olderName.textContent = older.files?.[0]?.name ?? '未选择'
  olderNone.hidden = !older.files?.[0]
  if (found.length > 0) void check()
})
olderNone.addEventListener('click', () => {
  older.value = ''
  older.dispatchEvent(new Event('change'))
})
keys.addEventListener('change', () => found.length > 0 && void check())

document.addEventListener('dragover', (event) => {
  event.preventDefault()
  drop.classList.add('over')
})
document.addEventListener('dragleave', () => drop.classList.remove('over'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  drop.classList.remove('over')
  if (!event.dataTransfer) return
  droppedFiles(event.dataTransfer).then(choose, () =>
    showUnreadable(
      place,
      new UnreadableError(
        '浏览器没有给出拖来的文件夹，请用“选择导出文件夹”',
        'the folder was not given: use the button',
      ),
    ),
  )
})
