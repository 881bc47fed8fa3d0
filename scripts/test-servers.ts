// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the tests of a run share: a throw-away PostgreSQL of each kind and one Chromium, started when the first file asks. */
import { readdirSync, readFileSync } from 'node:fs'
import type { BrowserServer } from 'playwright-core'
import type { Binaries } from '#kernel/postgres/binaries.ts'
import { throwAwayCluster } from '../test/support/db.ts'
import type { Job, Server } from './test-plan.ts'

export interface Servers {
  settingsOf(job: Job): Promise<NodeJS.ProcessEnv>
  /** Stops what was started; a line for each on the CPU time that it took. */
  stop(): Promise<string[]>
}

type Cluster = Awaited<ReturnType<typeof throwAwayCluster>>

export function sharedServers(debian: Binaries | null): Servers {
  const clusters = new Map<Server, Promise<Cluster>>()
  let browser: Promise<BrowserServer> | null = null
  const cluster = (server: Server): Promise<Cluster> => {
    const binaries = server === 'debian' && debian ? debian : undefined
    const one = clusters.get(server) ?? throwAwayCluster({ binaries })
    clusters.set(server, one)
    return one
  }
  return {
    settingsOf: async ({ server, needsBrowser }) => {
      const settings: NodeJS.ProcessEnv = {}
      if (server) settings.REFERPA_TEST_ADMIN_URL = (await cluster(server)).embedded.adminUrl
      if (needsBrowser) {
        browser ??= startBrowser()
        settings.REFERPA_TEST_BROWSER = (await browser).wsEndpoint()
      }
      return settings
    },
    stop: async () => {
      const lines: string[] = []
      for (const [server, one] of clusters) {
        const { embedded, remove } = await one
        lines.push(`CPU of PostgreSQL (${server}): ${cpuOfTree(embedded.pid).toFixed(1)} s`)
        await remove()
      }
      const one = await browser
      if (one) lines.push(`CPU of Chromium: ${cpuOfTree(one.process().pid ?? 0).toFixed(1)} s`)
      await one?.close()
      return lines
    },
  }
}

async function startBrowser(): Promise<BrowserServer> {
  // Loaded only when there is work for it.
  const { serveBrowser } = await import('../test/support/browser-server.ts')
  return serveBrowser()
}

/** Seconds of CPU of a process, of those below it, and of those that they have waited for; see proc_pid_stat(5). */
function cpuOfTree(root: number): number {
  const seconds = new Map<number, { parent: number; spent: number }>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const fields = statOf(name)
    const spent = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
    seconds.set(Number(name), { parent: Number(fields[1]), spent })
  }
  const below = (pid: number): number =>
    [...seconds].reduce(
      (sum, [child, { parent }]) => (parent === pid ? sum + below(child) : sum),
      seconds.get(pid)?.spent ?? 0,
    )
  return below(root)
}

/** The fields after the name in brackets; none for a process that has just gone. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  } catch {
    return []
  }
}
