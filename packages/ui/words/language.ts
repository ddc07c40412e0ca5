export type Language = 'zh' | 'en'

/** Something said in both languages of the screen. */
export type Said = { readonly zh: string; readonly en: string }

const storageKey = 'mingce.language'

let chosen: Language = remembered()

/** The language of the screen: Simplified Chinese unless this browser chose English. */
export function language(): Language {
  return chosen
}

/** Chooses the language of the screen and keeps it in this browser; what already stands on the screen is drawn anew. */
export function chooseLanguage(next: Language): void {
  chosen = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // A browser that keeps nothing still shows this page in the language chosen.
  }
}

/** The words in the language of the screen. */
export function say(said: Said): string {
  return said[chosen]
}

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}
