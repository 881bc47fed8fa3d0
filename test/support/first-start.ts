// SPDX-License-Identifier: AGPL-3.0-or-later
/** The first start of a machine, as a process: `first-start.ts <copy of the programs> <folder>` copies, makes a cluster, ends. */
import { copiedBinaries, packagedFolder } from '#kernel/postgres/binaries.ts'
import { startEmbedded } from '#kernel/postgres/embedded.ts'

const [copy = '', dataDir = ''] = process.argv.slice(2)
const binaries = await copiedBinaries(packagedFolder().root, copy, { kind: 'user', uid: 65534, gid: 65534 })
if (typeof binaries === 'string') throw new Error(binaries)
const embedded = await startEmbedded({ dataDir, durable: false, binaries })
await embedded.stop()
