type Waiting<Asked, Answer> = {
  readonly asked: Asked
  readonly settle: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/**
 * One question to the database for all who ask at the same time: what is asked while `atOnce` questions are on their way goes together in
 * the next. Everyone's answer is looked up after they asked, so that nobody is told what no longer holds.
 *
 * @param ask answers all of them, in their order; where it fails, it fails for all of them
 * @param atOnce two unless said, so that a long question holds up nobody
 */
export function askedTogether<Asked, Answer>(
  ask: (all: readonly Asked[]) => Promise<readonly Answer[]>,
  atOnce = 2,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = []
  let underWay = 0

  async function goOn(): Promise<void> {
    underWay += 1
    while (waiting.length > 0) {
      await undefined // whoever asks at this very moment comes along
      const together = waiting
      waiting = []
      if (together.length === 0) break
      await answer(together)
    }
    underWay -= 1
  }

  async function answer(together: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await ask(together.map(({ asked }) => asked))
      for (const [at, { settle }] of together.entries()) settle(answers[at] as Answer)
    } catch (error) {
      for (const { fail } of together) fail(error)
    }
  }

  return (asked) =>
    new Promise((settle, fail) => {
      waiting.push({ asked, settle, fail })
      if (underWay < atOnce) void goOn()
    })
}
