/** An event's payload, whatever its version. */
export type Payload = Readonly<Record<string, unknown>>

/** Turns a payload of one version into what the next version says of the same happening. Pure; the entry stays as it is stored. */
export type Upcaster = {
  readonly type: string
  /** The version it takes, from 1; it gives the next. */
  readonly from: number
  readonly upcast: (payload: Payload) => Payload
}

export type Chain = {
  /** The version in which an event of this type is recorded now: 1 where nothing was ever changed. */
  readonly versionOf: (type: string) => number
  /**
   * The payload as the present version has it.
   *
   * @throws when it is of a version that this program does not know yet
   */
  readonly upcast: (entry: Versioned) => Payload
}

/** What is needed of an entry to bring its payload up to the present. */
export type Versioned = { readonly type: string; readonly schemaVersion: number; readonly payload: Payload }

/**
 * Puts upcasters into a chain for each type.
 *
 * @throws when a version is skipped or taken twice: old events could not be read any more, or in two ways
 */
export function chainOf(upcasters: readonly Upcaster[]): Chain {
  const chains = new Map<string, readonly Upcaster[]>()
  for (const [type, unordered] of Map.groupBy(upcasters, ({ type }) => type)) {
    const chain = unordered.toSorted((one, other) => one.from - other.from)
    const broken = chain.findIndex(({ from }, index) => from !== index + 1)
    if (broken >= 0) throw new Error(`upcasters of ${type} are no chain: one from version ${broken + 1} is wanted`)
    chains.set(type, chain)
  }
  const versionOf = (type: string) => (chains.get(type)?.length ?? 0) + 1
  const upcast = ({ type, schemaVersion, payload }: Versioned) => {
    if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > versionOf(type))
      throw new Error(`${type} of version ${schemaVersion} is of a newer Mingce: this one knows ${versionOf(type)}`)
    const steps = chains.get(type)?.slice(schemaVersion - 1) ?? []
    return steps.reduce((former, step) => step.upcast(former), payload)
  }
  return { versionOf, upcast }
}
