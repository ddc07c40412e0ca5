/** An entry has 65,535 bytes at most, and what stands around it is short. */
const longestLine = 262_144

/** Cuts what is read in pieces into lines, whose ends are "\n" or "\r\n". The last one needs none. */
export type LineCutter = {
  /** The next piece; its memory is not kept. */
  push(piece: Uint8Array): void
  /** To be called once, after the last piece. */
  end(): void
}

/**
 * @param take is given each line without its end, in memory that is filled anew afterwards; an empty one in place of a line
 *   of more than 262,144 bytes, so that no file makes it hold more
 */
export function lineCutter(take: (line: Uint8Array) => void): LineCutter {
  const rest = new Uint8Array(longestLine)
  let length = 0
  let isTooLong = false

  function keep(piece: Uint8Array): void {
    isTooLong ||= length + piece.length > longestLine
    if (isTooLong) return
    rest.set(piece, length)
    length += piece.length
  }

  function finish(): void {
    take(isTooLong ? nothing : withoutReturn(rest.subarray(0, length)))
    length = 0
    isTooLong = false
  }

  return {
    push(piece) {
      let start = 0
      for (let end = piece.indexOf(0x0a); end !== -1; end = piece.indexOf(0x0a, start)) {
        if (length === 0 && !isTooLong && end - start <= longestLine) take(withoutReturn(piece.subarray(start, end)))
        else {
          keep(piece.subarray(start, end))
          finish()
        }
        start = end + 1
      }
      keep(piece.subarray(start))
    },
    end() {
      if (length > 0 || isTooLong) finish()
    },
  }
}

const nothing = new Uint8Array()

function withoutReturn(line: Uint8Array): Uint8Array {
  return line[line.length - 1] === 0x0d ? line.subarray(0, -1) : line
}
