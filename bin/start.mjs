#!/usr/bin/env node
// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The door of every npm script: `node bin/start.mjs <task> [arguments]`. Plain JavaScript for any Node from 20 on and
 * without packages, since on a bare machine there are none yet: it installs what is missing, then hands over to the
 * Node that the lock file pins.
 */
import { join } from 'node:path'
import { handOver, leaveForShell, stopHere } from './hand-over.mjs'
import { installMissing } from './packages.mjs'
import { fail, ROOT } from './place.mjs'
import { tasks } from './tasks.mjs'

const [name = '', ...given] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
const major = Number(process.versions.node.split('.')[0])

if (!task) fail(`Comando sconosciuto: "${name}". Ci sono: ${Object.keys(tasks).join(', ')}.`)
if (major < 20)
  fail(`Serve Node 20 o più recente: questo è il ${process.versions.node} (https://nodejs.org).`)
process.chdir(ROOT)

await installMissing({ development: task.development })
for (const step of task.steps) {
  const code = await handOver(step(given))
  if (code !== 0 || stopHere()) process.exit(code)
}
if (task.becomes) leaveForShell(join(ROOT, 'build/serve.sh'), task.becomes)
