// SPDX-License-Identifier: AGPL-3.0-or-later
/** What everybody reads alike - the network, its themes, what is on offer - kept in memory until something of it changes. */
import type { Cache } from '#kernel/cache.ts'

/**
 * Triggers on the tables of what is published drop all that stands under this name ('kept' migrations): whoever keeps
 * a value made of another table gives it a trigger too. The content of a published edition needs none, it never changes.
 */
const PUBLISHED = 'published'

/** A page of a list takes some 25 KB, a course of forty units 15 KB: at most some 10 MB. */
const MOST = 500

/**
 * Gives what is kept under a key, loaded when it is not there. For a value that is the same for whoever asks, and that nobody
 * changes in memory. Null is not kept. Never inside a transaction, which may see what others do not.
 */
export type Published = <T>(key: string, load: () => Promise<T>) => Promise<T>

export const keepPublished =
  (cache: Pick<Cache, 'get'>): Published =>
  (key, load) =>
    cache.get(PUBLISHED, key, load, MOST)

declare module '#kernel/http/route.ts' {
  interface Services {
    readonly published: Published
  }
}
