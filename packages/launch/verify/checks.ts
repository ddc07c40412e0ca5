import type { Program } from './run.ts'

/** What is checked without running anything of ours: half a minute at most, the quick ones first. */
export const checks: readonly Program[] = [
  { title: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { title: 'floors', command: 'turbo', args: ['boundaries'] },
  { title: 'format', command: 'biome', args: ['check', '--linter-enabled=false'] },
  { title: 'lint', command: 'biome', args: ['lint', '--error-on-warnings'] },
]
