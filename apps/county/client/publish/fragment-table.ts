/** The table of a fragment or a page, outside of any page, without its own styles: the wall around this page would refuse each of them. */
export function fragmentTable(fragment: string): HTMLTableElement | null {
  const bare = fragment.replace(/<style>[^<]*<\/style>| style="[^"]*"/g, '')
  return new DOMParser().parseFromString(bare, 'text/html').querySelector('table')
}
