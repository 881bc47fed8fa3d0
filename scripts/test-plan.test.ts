// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestFile } from './test-files.ts'
import { type Job, planJobs } from './test-plan.ts'

const file = (path: string, needs: 'nothing' | 'database' | 'browser' | 'both' = 'nothing'): TestFile => ({
  path,
  needsDatabase: needs === 'database' || needs === 'both',
  needsBrowser: needs === 'browser' || needs === 'both',
})
const rooms = Array.from({ length: 60 }, (_, index) => file(`src/modules/room${index}/a.test.ts`, 'database'))
const on = (jobs: readonly Job[], server: Job['server']) => jobs.filter((job) => job.server === server).length

describe('the plan of a run', () => {
  it('runs each file once, about half of those with a database on each PostgreSQL, always the same', () => {
    const jobs = planJobs(rooms, { debian: true, both: false })
    assert.equal(jobs.length, 60)
    for (const server of ['embedded', 'debian'] as const)
      assert.ok(on(jobs, server) > 15, `${on(jobs, server)} on ${server}`)
    assert.deepEqual(planJobs(rooms.toReversed(), { debian: true, both: false }), jobs)
    const some = planJobs(rooms.slice(0, 5), { debian: true, both: false })
    for (const one of some)
      assert.deepEqual(
        one,
        jobs.find(({ path }) => path === one.path),
      )
  })

  it('runs them on both when asked to, and all on the embedded one where Debian has none', () => {
    const twice = planJobs(rooms, { debian: true, both: true })
    assert.deepEqual([on(twice, 'embedded'), on(twice, 'debian')], [60, 60])
    for (const both of [true, false])
      assert.equal(on(planJobs(rooms, { debian: false, both }), 'embedded'), 60)
  })

  it('gives no PostgreSQL to rules, and the embedded one to browsers', () => {
    const files = [file('src/rules.test.ts'), file('test/journeys/a.test.ts', 'both')]
    assert.deepEqual(
      planJobs(files, { debian: true, both: true }).map(({ server }) => server),
      [null, 'embedded'],
    )
  })

  it('begins with rules, goes on with browsers, those that look at every page first, and ends with rooms', () => {
    const files = [
      ...rooms.slice(0, 1),
      file('test/guards/schema.test.ts', 'database'),
      file('src/ui/gallery-browser.test.tsx', 'browser'),
      file('test/guards/pages-in-browser.test.ts', 'both'),
      file('src/a/rules.test.ts'),
    ]
    assert.deepEqual(
      planJobs(files, { debian: true, both: false }).map(({ path }) => path),
      files.map(({ path }) => path).toReversed(),
    )
  })
})
