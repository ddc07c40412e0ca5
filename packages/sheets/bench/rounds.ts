const rounds = 5

/** The median time of a piece of work in milliseconds, the two taking turns; a first turn of each is not counted. */
export async function timeBoth(ours: () => unknown, theirs: () => unknown): Promise<{ ours: number; theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const own = await timeOf(ours)
    const plain = await timeOf(theirs)
    if (round === 0) continue
    times.ours.push(own)
    times.theirs.push(plain)
  }
  return { ours: median(times.ours), theirs: median(times.theirs) }
}

async function timeOf(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
