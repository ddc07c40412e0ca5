import { vi } from 'vitest'

// Each file of screen tests begins on an empty page, with our own modules read anew: what it replaces among them, and what they keep, ends with it.
// The libraries and the page's window are the process's.
vi.resetModules()
document.body.replaceChildren()
sessionStorage.clear()
localStorage.clear()
