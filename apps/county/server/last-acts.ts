type Act = { readonly stream: string; readonly version: number; readonly type: string; readonly detail: object }

/** Acts without the items that an import wrote: the event of the import itself, recorded right after them, tells how many they were. */
export function oneLineAnImport<Each extends Act>(acts: readonly Each[]): readonly Each[] {
  const written = new Set(acts.filter(({ type }) => type === 'CatalogImported').flatMap(itemsOf))
  return acts.filter(({ stream, version }) => !written.has(`${stream} ${version}`))
}

function itemsOf({ stream, version, detail }: Act): readonly string[] {
  const { drafted = 0, revised = 0 } = detail as { readonly drafted?: number; readonly revised?: number }
  return Array.from({ length: drafted + revised }, (_, before) => `${stream} ${version - 1 - before}`)
}
