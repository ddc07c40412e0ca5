import { fileURLToPath } from 'node:url'
import { clientBuild } from '@mingce/ui/client-build'
import { defineConfig } from 'vite'

export default defineConfig(clientBuild(fileURLToPath(new URL('.', import.meta.url))))
