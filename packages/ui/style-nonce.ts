/**
 * Gives every `<style>` that scripts of this page make the nonce its policy asks for, read from `<meta name="csp-nonce">`.
 *
 * antd passes the nonce on to its own styles, but not to those that lock the scrolling behind a dialog or measure a
 * scroll bar; they would be refused.
 *
 * @returns the nonce; undefined where the page has none
 */
export function stylesWithNonce(page: Document = document): string | undefined {
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  if (!nonce) return undefined
  const create = page.createElement.bind(page)
  page.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
  return nonce
}
