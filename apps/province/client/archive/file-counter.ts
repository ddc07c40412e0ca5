const headLength = 30

/** Counts the files of a zip archive as its bytes go by: each begins with a head that says how long the file is. */
export class FileCounter {
  files = 0
  #head: number[] = []
  #passing = 0 // bytes of the file that are still to come
  #over = false

  /** @returns how many files have begun so far */
  count(chunk: Uint8Array): number {
    let at = 0
    while (at < chunk.length && !this.#over) {
      const passed = Math.min(this.#passing, chunk.length - at)
      this.#passing -= passed
      at += passed
      if (this.#passing > 0 || at >= chunk.length) break
      const taken = chunk.subarray(at, at + headLength - this.#head.length)
      this.#head.push(...taken)
      at += taken.length
      if (this.#head.length === headLength) this.#readHead()
    }
    return this.files
  }

  #readHead(): void {
    const view = new DataView(Uint8Array.from(this.#head).buffer)
    this.#head = []
    // Behind the files stands the directory, which is none.
    this.#over = view.getUint32(0) !== 0x504b0304
    if (this.#over) return
    this.files += 1
    this.#passing = view.getUint32(18, true) + view.getUint16(26, true) + view.getUint16(28, true)
  }
}
