import { fileURLToPath } from 'node:url'
import { nothingLacking } from '@mingce/ui/lacking'
import { defineConfig } from 'vite'

/** The one script of the portal, that of the page 核验回执, as one file; the oldest browser meant is Chrome 88. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [nothingLacking(['es.object.has-own'])], // brought by `@mingce/proof/chrome-88`
  build: {
    target: 'chrome88',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: 'client/verify.ts', formats: ['iife'], name: 'mingce', fileName: () => 'verify.js' },
  },
})
