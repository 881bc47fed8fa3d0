// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import { buildHouse } from './house.ts'
import { defineModule } from './module.ts'
import { byDue, loadTasks, type Task, type TaskSource, type TasksAsked } from './tasks.ts'

const task = (title: string, due: string | null): Task => ({
  what: { source: 'Rivedi' },
  title: { it: title },
  kind: 'Corso',
  whose: null,
  why: null,
  due,
  path: `/${title}`,
})
const source = (order: number, ...tasks: Task[]): TaskSource => ({ order, load: async () => tasks })
const titles = (tasks: readonly Task[]) => tasks.map(({ title }) => title?.it)

test('tasks come by their last day, and what can wait comes last as it came', () => {
  const mixed = [task('a', null), task('b', '2026-12-01'), task('c', null), task('d', '2026-11-20')]
  assert.deepEqual(titles(byDue(mixed)), ['d', 'b', 'a', 'c'])
})

test('the tasks of all rooms are one list, the most urgent of them', async () => {
  const house = buildHouse([
    defineModule({ name: 'a', tasks: [source(20, task('late', null), task('soon', '2026-11-24'))] }),
    defineModule({ name: 'b', tasks: [source(10, task('early', null))] }),
    defineModule({ name: 'c' }),
  ])
  const load = (limit: number) => loadTasks(house.tasks, {} as Db, { limit } as TasksAsked, {} as Services)
  assert.deepEqual(titles(await load(10)), ['soon', 'early', 'late'])
  assert.deepEqual(titles(await load(2)), ['soon', 'early'])
})

test('one module leads on who arrives, and without one that is the home page', () => {
  assert.equal(buildHouse([defineModule({ name: 'a' })]).arrival, '/')
  const first = defineModule({ name: 'a', arrival: '/uno' })
  assert.equal(buildHouse([first]).arrival, '/uno')
  assert.throws(() => buildHouse([first, defineModule({ name: 'b', arrival: '/due' })]), /\/uno, \/due/)
})
