type Held<Key, Value> = Map<Key, { readonly value: Value; readonly place: number }>

/**
 * A map that is only ever added to, and shares what it holds with the maps it came from: adding costs the same however much is in it.
 * Each map goes on showing what it showed.
 */
export class GrowingMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #held: Held<Key, Value>
  readonly size: number

  private constructor(held: Held<Key, Value>, size: number) {
    this.#held = held
    this.size = size
  }

  static empty<Key, Value>(): GrowingMap<Key, Value> {
    return new GrowingMap(new Map(), 0)
  }

  /** The map with one more entry at its end; itself when the key is in it already. */
  with(key: Key, value: Value): GrowingMap<Key, Value> {
    if (this.has(key)) return this
    const held = this.#held.size === this.size ? this.#held : this.#own()
    held.set(key, { value, place: this.size })
    return new GrowingMap(held, this.size + 1)
  }

  get(key: Key): Value | undefined {
    const found = this.#held.get(key)
    return found && found.place < this.size ? found.value : undefined
  }

  has(key: Key): boolean {
    return (this.#held.get(key)?.place ?? this.size) < this.size
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, { value, place }] of this.#held) {
      if (place >= this.size) return
      yield [key, value]
    }
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(each: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this)
  }

  get [Symbol.toStringTag](): string {
    return 'Map'
  }

  /** Another map has grown from this one: what this one shows, to be grown another way. */
  #own(): Held<Key, Value> {
    return new Map([...this.entries()].map(([key, value], place) => [key, { value, place }]))
  }
}
