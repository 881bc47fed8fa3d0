// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What each npm script does, as commands for the pinned Node, one after the other, and what the shell that called becomes then.
 * `development` tells whether it needs the packages that only authors use.
 */
import { npmCommand } from './packages.mjs'

// Node runs these scripts as they are; tsx is for what holds TSX.
const build = () => ['scripts/build.ts']
const TSX = ['--import', 'tsx']

// Room for what lives for one request: Node's own 32 MB, three times, is filled before it is tidied up. A quarter costs no more CPU.
const YOUNG_HEAP = '--max-semi-space-size=8'
// The rest is tidied up when it has grown by a third, and with it what hangs on it outside the heap (compressors, buffers).
const OLD_HEAP = '--heap-growing-percent=30'
const SERVER = ['--enable-source-maps', YOUNG_HEAP, OLD_HEAP, 'build/server.mjs']

export const tasks = {
  start: { development: false, steps: [build], becomes: SERVER },
  dev: { development: true, steps: [() => ['scripts/dev.ts']] },
  build: { development: false, steps: [(given) => ['scripts/build.ts', '--force', ...given]] },
  test: { development: true, steps: [(given) => ['scripts/test.ts', ...given]] },
  check: { development: true, steps: [() => ['scripts/check.ts']] },
  messages: { development: true, steps: [() => ['scripts/messages.ts']] },
  schema: {
    development: true,
    steps: [
      () => [...TSX, 'scripts/with-database.ts', 'scripts/schema.ts'],
      () => [...TSX, 'scripts/retention.ts'],
    ],
  },
  bench: { development: true, steps: [build, (given) => [...TSX, 'bench/run.ts', ...given]] },
  // Under an older Node npm picks older versions that accept it, and says nothing: authors add with the pinned one.
  add: {
    development: true,
    steps: [
      (given) => [...npmCommand().slice(1), 'install', '--ignore-scripts', '--save-exact', ...given],
      () => ['scripts/complete-lock.ts'],
    ],
  },
}
