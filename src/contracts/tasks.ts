// SPDX-License-Identifier: AGPL-3.0-or-later
/** What waits for a person, told by each room of its own things: what, why, by when, and where it is done. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'

/** A source text with its values. */
export interface Words {
  readonly source: string
  readonly values?: Readonly<Record<string, string | number>>
}

export interface Task {
  /** What is to be done, as a verb: 'Rileggi', 'Correggi'. */
  readonly what: Words
  /** The thing it is done to, by its name; null when the words of what is to be done say it. */
  readonly title: LocalText | null
  /** What the thing is (source text): 'Corso'. */
  readonly kind: string
  /** Whose it is: the body or the person it comes from; null when it is the asker's own. */
  readonly whose: string | null
  readonly why: Words | null
  /** The last day for it ('YYYY-MM-DD'); null when it can wait. */
  readonly due: string | null
  /** Italian path of the page where it is done. */
  readonly path: string
}

export interface TasksAsked {
  readonly actor: Actor
  readonly locale: Locale
  readonly now: Date
  /** The most that is wanted: each source gives its most urgent ones. */
  readonly limit: number
}

/** The tasks of one room. One statement each: the desk asks all of them at once. */
export interface TaskSource {
  /** Of tasks that can wait equally long, those of the lower number come first. */
  readonly order: number
  readonly load: (db: Db, asked: TasksAsked, services: Services) => Promise<readonly Task[]>
}

/** Overdue first, then by their day; what can wait comes last, in the order of the sources. */
export const byDue = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted((a, b) => {
    if (a.due === b.due) return 0
    if (a.due === null) return 1
    return b.due === null || a.due < b.due ? -1 : 1
  })

/** The most urgent tasks of all sources, `limit` at most. */
export async function loadTasks(
  sources: readonly TaskSource[],
  db: Db,
  asked: TasksAsked,
  services: Services,
): Promise<Task[]> {
  const found = await Promise.all(sources.map((source) => source.load(db, asked, services)))
  return byDue(found.flat()).slice(0, asked.limit)
}
