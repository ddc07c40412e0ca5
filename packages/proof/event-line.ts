/** One line of `events.ndjson`, taken apart. */
export type Envelope = {
  readonly position: bigint
  readonly source: unknown
  readonly subject: unknown
  readonly type: unknown
  readonly time: unknown
  /** The entry as it stands in the line, character for character. */
  readonly text: string
  readonly entry: {
    readonly stream: string
    readonly version: number
    readonly type: unknown
    readonly recordedAt: unknown
  }
}

const dataKey = ',"data":'

/**
 * A CloudEvent in one line, its data the entry's canonical text, last and unchanged:
 * `{"specversion":"1.0","id":"48213","source":"mingce.example/log",…,"data":{"commandKey":…}}`.
 *
 * @param origin the log's name
 * @param position the index of the entry's leaf
 * @param entry the entry's canonical text
 *
 * Source: CloudEvents 1.0, JSON event format.
 */
export function formatEventLine(origin: string, position: bigint, entry: string): string {
  const { type, stream, recordedAt } = JSON.parse(entry)
  const attributes = {
    specversion: '1.0',
    id: position.toString(),
    source: origin,
    type,
    subject: stream,
    time: recordedAt,
    datacontenttype: 'application/json',
  }
  return `${JSON.stringify(attributes).slice(0, -1)}${dataKey}${entry}}`
}

/** @returns undefined when the line is no such event */
export function readLine(line: string): Envelope | undefined {
  const event = parsed(line)
  const entry = isObject(event) ? event.data : undefined
  if (!isObject(event) || !isObject(entry)) return undefined
  const { id, source, subject, type, time } = event
  if (typeof id !== 'string' || !/^(0|[1-9]\d{0,18})$/.test(id)) return undefined
  if (typeof entry.stream !== 'string' || typeof entry.version !== 'number') return undefined
  const text = line.slice(line.indexOf(dataKey) + dataKey.length, -1)
  const { stream, version } = entry
  return {
    position: BigInt(id),
    source,
    subject,
    type,
    time,
    text,
    entry: { ...entry, stream, version } as Envelope['entry'],
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
