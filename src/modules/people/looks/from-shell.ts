// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandDeps } from '#kernel/command.ts'
import { insertLooks } from './queries.ts'
import type { PersonLook } from './words.ts'

/** Keeps that whoever has the shell of the machine had these people listed: they read it with the others. */
export async function leaveShellLooks(
  { database, clock }: CommandDeps,
  people: readonly { readonly id: string }[],
): Promise<void> {
  const looks = people.map(({ id }) => ({ personId: id, by: null }))
  const day = clock.now().toISOString().slice(0, 10)
  await (await database()).transaction((tx) =>
    insertLooks(tx, { what: 'person.shell' satisfies PersonLook, day, looks }),
  )
}
