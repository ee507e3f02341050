import { build, defineConfig } from 'vite'

const folder = (name: string) => new URL(name, import.meta.url).pathname.replace(/^\/(?=[A-Za-z]:)/, '')

/** The stage's pages. Nothing is inlined: the page's content security policy knows no `data:` and no inline code. */
export default defineConfig({
  root: decodeURIComponent(folder('screen')),
  base: '/screen/',
  build: {
    outDir: decodeURIComponent(folder('dist/screen')),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        screen: decodeURIComponent(folder('screen/index.html')),
        preview: decodeURIComponent(folder('screen/preview/index.html')),
      },
    },
  },
  logLevel: 'warn',
  builder: {
    /** The others first: where one fails, the stage's pages stay old and the next start builds again. */
    async buildApp(builder) {
      for (const pages of ['console', 'query'])
        await build({ configFile: decodeURIComponent(folder(`${pages}/vite.config.ts`)) })
      const { client } = builder.environments
      if (client) await builder.build(client)
    },
  },
})
