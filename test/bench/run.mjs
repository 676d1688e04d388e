// The bench command: node test/bench/run.mjs [--json] [row …]. Exit code 1 when a required figure is missed.
import { join } from 'node:path'
import { prepareOrExit, root } from '../../api/commands/prepare.mjs'

const PROGRAMS = ['echo', 'insert', 'static-form', 'load']

// So that what was started and written ends with us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
await prepareOrExit({ install: true, build: true })
const { build, createServer } = await import('vite')
await buildPrograms()
const loader = await createLoader()
const { bench } = await loader.ssrLoadModule('/test/bench/bench.ts')
process.exit(await bench(process.argv.slice(2)))

/** Reads our TypeScript as it stands; open to the end, since some of it is loaded only when needed. */
function createLoader() {
  return createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
}

/** The controls are bundled as the server is: what they are compared with is not how modules load. */
async function buildPrograms() {
  const input = Object.fromEntries(PROGRAMS.map(name => [name, join(root, 'test', 'bench', 'programs', `${name}.ts`)]))
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { noExternal: true },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(root, '.manyi', 'bench'),
      target: 'node20',
      minify: false,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { input, external: ['pg-native'], output: { format: 'esm', entryFileNames: '[name].js' } },
    },
  })
}
