#!/usr/bin/env node
// SPDX-License-Identifier: AGPL-3.0-or-later
/** The command line, `npx referpa ...`: plain JavaScript for any Node from 20 on, which hands over to the pinned one. */
import { handOver, stopHere } from './hand-over.mjs'
import { installMissing } from './packages.mjs'
import { fail, ROOT } from './place.mjs'

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Serve Node 20 o più recente: questo è il ${process.versions.node} (https://nodejs.org).`)
process.chdir(ROOT)

await installMissing({ development: false })
const built = await handOver(['scripts/build.ts', '--quiet'])
if (built !== 0 || stopHere()) process.exit(built)
process.exit(await handOver(['--enable-source-maps', 'build/command-line.mjs', ...process.argv.slice(2)]))
