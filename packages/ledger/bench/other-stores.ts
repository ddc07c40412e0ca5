import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { NewEvent } from '../request.ts'

/** An event store of others, as far as we compare with it. */
export type OtherStore = {
  readonly name: string
  append(stream: string, version: number, events: readonly NewEvent[]): Promise<void>
  /** @returns how many events the stream has */
  read(stream: string): Promise<number>
  close(): Promise<void>
}

const wanted = {
  '@event-driven-io/emmett': '0.42.0',
  '@event-driven-io/emmett-postgresql': '0.42.0',
  '@castore/core': '2.4.2',
  '@castore/event-storage-adapter-postgres': '2.4.2',
}

/** Installs them from npm into a folder of their own: they are no part of us. */
export function installOthers(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: wanted }))
  const options = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', options, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the other stores were not installed: ${stderr}`)
}

/** emmett-postgresql, its tables in the database of `url`. */
export async function openEmmett(folder: string, url: string): Promise<OtherStore> {
  const { getPostgreSQLEventStore } = await load<Emmett>(folder, '@event-driven-io/emmett-postgresql')
  const store = getPostgreSQLEventStore(url)
  await store.schema.migrate()
  return {
    name: 'emmett',
    append: async (stream, version, events) => {
      const named = events.map(({ type, payload }) => ({ type, data: payload }))
      await store.appendToStream(stream, named, {
        expectedStreamVersion: version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version),
      })
    },
    read: async (stream) => (await store.readStream(stream)).events.length,
    close: () => store.close(),
  }
}

/** castore with its adapter for PostgreSQL. */
export async function openCastore(folder: string, url: string): Promise<OtherStore> {
  const { PostgresEventStorageAdapter } = await load<Castore>(folder, '@castore/event-storage-adapter-postgres')
  await PostgresEventStorageAdapter.createEventTable({
    connectionString: url,
    aggregateId: { type: 'VARCHAR', length: 200 },
  })
  const adapter = new PostgresEventStorageAdapter({ connectionString: url })
  const context = { eventStoreId: 'bench' }
  const detail = (aggregateId: string, version: number, { type, payload }: NewEvent) => ({
    ...{ aggregateId, version, type, payload, timestamp: new Date().toISOString() },
  })
  return {
    name: 'castore',
    append: async (stream, version, events) => {
      const details = events.map((event, index) => detail(stream, version + index + 1, event))
      const [first] = details
      if (details.length === 1 && first) await adapter.pushEvent(first, context)
      else
        await adapter.pushEventGroup(
          {},
          ...details.map((event) => Object.assign(adapter.groupEvent(event), { context })),
        )
    },
    read: async (stream) => (await adapter.getEvents(stream, context)).events.length,
    close: () => adapter._sql.end(),
  }
}

async function load<Module>(folder: string, name: string): Promise<Module> {
  return import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href)
}

type Emmett = {
  getPostgreSQLEventStore(url: string): {
    readonly schema: { migrate(): Promise<unknown> }
    appendToStream(stream: string, events: readonly object[], options: object): Promise<unknown>
    readStream(stream: string): Promise<{ readonly events: readonly unknown[] }>
    close(): Promise<void>
  }
}

type Castore = {
  readonly PostgresEventStorageAdapter: {
    createEventTable(options: object): Promise<unknown>
    new (options: {
      readonly connectionString: string
    }): {
      readonly _sql: { end(): Promise<void> }
      pushEvent(detail: object, context: object): Promise<unknown>
      groupEvent(detail: object): object
      pushEventGroup(options: object, ...events: readonly object[]): Promise<unknown>
      getEvents(stream: string, context: object): Promise<{ readonly events: readonly unknown[] }>
    }
  }
}
