import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { clientBuild } from '../client-build.ts'

// biome-ignore lint/style/noDefaultExport: vite reads its settings from the default export
export default defineConfig(clientBuild(fileURLToPath(new URL('.', import.meta.url))))
