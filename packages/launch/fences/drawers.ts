/** Folders that take anything and say nothing. A folder here is a word a reviewer knows. */
const drawers = [
  ...['utils', 'util', 'helpers', 'common', 'lib', 'libs', 'misc', 'types', 'constants', 'hooks', 'services'],
  ...['managers', 'repositories', 'controllers', 'shared', 'core', 'config', 'src', 'tooling', 'scripts', 'docs'],
]

/**
 * What the tree must not hold: a drawer, or an `index` that hides what a package gives.
 *
 * @param paths of files below `apps` and `packages`, "packages/domain/catalog/item.ts"
 * @returns those at fault, in the order given; none when the tree is as it should be
 */
export function drawersAmong(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const folders = path.split('/')
    const file = folders.pop() ?? ''
    return folders.some((folder) => drawers.includes(folder)) || /^index\.tsx?$/.test(file)
  })
}
