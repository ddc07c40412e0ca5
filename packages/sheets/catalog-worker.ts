import { parentPort, workerData } from 'node:worker_threads'
import { askedColumns, withAskedFields } from './items/asked-fields.ts'
import { readGrids } from './items/read-grids.ts'
import { jsonOf, sourceOf } from './read-catalog.ts'
import { UnreadableSheetError } from './unreadable-sheet.ts'
import type { Task, WorkerAnswer } from './worker-task.ts'

async function answer(task: Task): Promise<WorkerAnswer> {
  try {
    if (task.task === 'compare') {
      const { checkPage } = await import('./live-page/check-page.ts')
      return { done: checkPage(task.bytes, task.contentType, task.catalog) }
    }
    const { bytes, kind, fields, heading } = task
    if (task.task === 'list')
      return { done: (await import('./lists/read-list.ts')).readList(await sourceOf(bytes, kind)) }
    if (task.task === 'read' && kind === 'json') return { done: withAskedFields(await jsonOf(bytes), fields) }
    const choices = { ...askedColumns(fields), ...task.choices }
    const source = await sourceOf(bytes, kind)
    if (task.task === 'read') return { done: withAskedFields(readGrids(source, choices, heading), fields) }
    const { markedCopy } = await import('./marked/marked-copy.ts')
    return { done: await markedCopy(source, { choices, fields, heading }) }
  } catch (error) {
    if (error instanceof UnreadableSheetError)
      return { unreadable: error.code, detail: error.detail, glance: error.glance }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData))
