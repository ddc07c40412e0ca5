const attendedMs = 60_000

let lastInputAt = Date.now()

for (const input of ['pointerdown', 'keydown'] as const)
  window.addEventListener(input, () => {
    lastInputAt = Date.now()
  })

/** Whether a hand was at the keys or the mouse within the last minute; else what the page asks, it asks by itself. */
export function isAttended(now = Date.now()): boolean {
  return now - lastInputAt < attendedMs
}
