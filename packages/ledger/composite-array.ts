const headerBytes = 20
const postgresEpochMs = 946_684_800_000 // 2000-01-01
const oid = { bytea: 17, int2: 21, int4: 23, text: 25, timestamptz: 1184 } as const

/**
 * An array of composite values in PostgreSQL's binary format, written field by field: the driver's own arrays are text,
 * quoted here and parsed there. The server knows the element's type from the parameter, so it is not named.
 *
 * Source: PostgreSQL `array_send`, `record_send`.
 */
export class CompositeArray {
  readonly #buffer: Buffer
  readonly #fields: number
  #at = headerBytes
  #start = 0
  #length = 0

  /** @param room at least the bytes that will be written, each field counted with 8 more and each row with 8 more */
  constructor(fields: number, room: number) {
    this.#fields = fields
    this.#buffer = Buffer.allocUnsafe(headerBytes + room)
  }

  beginRow(): this {
    this.#start = this.#at
    this.#at += 4
    this.#int4(this.#fields)
    return this
  }

  endRow(): void {
    this.#buffer.writeInt32BE(this.#at - this.#start - 4, this.#start)
    this.#length += 1
  }

  null(type: keyof typeof oid): this {
    this.#field(oid[type], -1)
    return this
  }

  text(value: string): this {
    const length = this.#buffer.write(value, this.#at + 8)
    this.#field(oid.text, length)
    this.#at += length
    return this
  }

  textOfBytes(bytes: Buffer): this {
    this.#field(oid.text, bytes.length)
    this.#at += bytes.copy(this.#buffer, this.#at)
    return this
  }

  byteaOfHex(hex: string): this {
    const length = this.#buffer.write(hex, this.#at + 8, 'hex')
    this.#field(oid.bytea, length)
    this.#at += length
    return this
  }

  int4(value: number): this {
    this.#field(oid.int4, 4)
    this.#int4(value)
    return this
  }

  int2(value: number): this {
    this.#field(oid.int2, 2)
    this.#at = this.#buffer.writeInt16BE(value, this.#at)
    return this
  }

  timestamptz(value: Date): this {
    this.#field(oid.timestamptz, 8)
    this.#at = this.#buffer.writeBigInt64BE(BigInt(value.getTime() - postgresEpochMs) * 1_000n, this.#at)
    return this
  }

  finish(): Buffer {
    const end = this.#at
    this.#at = 0
    for (const word of [this.#length > 0 ? 1 : 0, 0, 0, this.#length, 1]) this.#int4(word)
    return this.#buffer.subarray(0, this.#length > 0 ? end : 12)
  }

  #field(type: number, length: number): void {
    this.#int4(type)
    this.#int4(length)
  }

  #int4(value: number): void {
    this.#at = this.#buffer.writeInt32BE(value, this.#at)
  }
}
