// SPDX-License-Identifier: AGPL-3.0-or-later
/** What letters say, for tests: the last one to an address, and the link in it. */
import type { TestApp } from '../../../test/support/app.ts'

export interface SentLetter {
  subject: string
  body_text: string
}

/** Letters to an address, the last first; where the clock stands still their ids do not say which that is, their transactions do. */
export async function lettersTo(world: TestApp, email: string): Promise<SentLetter[]> {
  const { rows } = await world.app.database.pool.query<SentLetter>(
    'select subject, body_text from mail_message where to_address = $1 order by xmin::text::bigint desc',
    [email],
  )
  return rows
}

/** Path of the link in the last letter to an address. Throws when there is none. */
export async function linkTo(world: TestApp, email: string): Promise<string> {
  const [letter] = await lettersTo(world, email)
  const path = /https?:\/\/[^/\s]+(\/\S*)/.exec(letter?.body_text ?? '')?.[1]
  if (!path) throw new Error(`no link for ${email} in: ${letter?.body_text}`)
  return path
}
