import { FileCounter } from './file-counter.ts'

/** How far a download is: `{ taken: 57, of: 367 }` files. */
export type Progress = { readonly taken: number; readonly of: number }
type Taking = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }

/** The catalogs of all counties as one archive; `empty` is the sentence where there is none yet. */
export type Archive = { readonly bytes: Blob; readonly name: string } | { readonly empty: string }

/**
 * Takes the archive as it is written.
 *
 * @throws an error that `ErrorNotice` has words for; one named AbortError when `signal` ends it
 */
export async function takeArchive({ signal, onProgress }: Taking): Promise<Archive> {
  const answer = await fetch('/api/catalogs.zip', { signal })
  if (answer.status === 404) return { empty: (await answer.text()).trim() }
  if (!answer.ok || !answer.body)
    throw Object.assign(new Error('the archive was not made'), { data: { httpStatus: answer.status } })
  const of = Number(answer.headers.get('x-archive-files'))
  const counter = new FileCounter()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = answer.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value)
    onProgress({ taken: counter.count(read.value), of })
  }
  if (counter.files !== of) throw new TypeError('network: the archive broke off')
  return { bytes: new Blob(chunks, { type: 'application/zip' }), name: nameIn(answer) }
}

function nameIn({ headers }: Response): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? []
  return name ? decodeURIComponent(name) : 'catalogs.zip'
}
