import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Declared = { readonly name: string; readonly exports?: Readonly<Record<string, string>> }

/** What packages make public and no other package or app imports: `"@mingce/ui/theme"`. */
export function unusedExports(root: string): readonly string[] {
  const files = ['apps', 'packages'].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,css}`, { cwd: root, exclude: (path) => /node_modules|launch\/fences/.test(path) }),
  )
  const imported = files.flatMap((file) => {
    const home = file.split('/').slice(0, 2).join('/')
    const found = readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import|resolve)\b[\s(]*['"](@mingce\/[\w./-]+)['"]/g,
    )
    return [...found].map(([, name = '']) => ({ name, home }))
  })
  const homes = Map.groupBy(imported, ({ name }) => name)
  return globSync('packages/*/package.json', { cwd: root }).flatMap((file) => {
    const { name, exports = {} }: Declared = JSON.parse(readFileSync(join(root, file), 'utf8'))
    const own = dirname(file)
    return Object.keys(exports)
      .map((each) => `${name}${each.slice(1)}`)
      .filter((each) => !homes.get(each)?.some(({ home }) => home !== own))
  })
}
