// The one build file: `remix vite:build --config remix.config.js` and `vitest --config remix.config.js`.
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const underTest = Boolean(process.env.VITEST)

export default defineConfig({
  plugins: underTest
    ? []
    : [
        tailwindcss(),
        remix({
          appDirectory: 'app',
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_lazyRouteDiscovery: true,
            v3_singleFetch: true,
            v3_routeConfig: true,
          },
        }),
      ],
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { noExternal: [] },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/helpers/setup.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
