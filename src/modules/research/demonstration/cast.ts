// SPDX-License-Identifier: AGPL-3.0-or-later
/** Keys of the demonstration's content as rows of the database. */

import type { WorkPlace } from '#contracts/editions.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Services } from '#kernel/http/route.ts'
import type { DemoCitation } from '../../legislation/demonstration/content/cite.ts'
import { legalReferences } from '../../legislation/demonstration/content/legal-references.ts'
import { citationLines } from '../../legislation/index.ts'
import { projects } from '../../network/demonstration/content/projects.ts'
import { findOrganizationBySlug, findProjectBySlug } from '../../network/index.ts'
import { people } from '../../people/demonstration/content/people.ts'
import { findPersonByEmail } from '../../people/index.ts'
import { findThemeBySlug } from '../../themes/index.ts'

export interface CastMember {
  readonly id: string
  readonly name: string
}

export interface Cast {
  person(key: string): Promise<CastMember>
  place(of: { theme: string; organization: string; project: string }): Promise<WorkPlace>
  /** As an editor writes them, one a line. */
  cite(citations: readonly DemoCitation[]): string
}

/** Looks each up once: a demonstration asks for the same few again and again. */
function once<T>(look: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const asked = look(key)
    known.set(key, asked)
    return asked
  }
}

export async function castOf(tx: Tx): Promise<Cast> {
  const names = new Map(legalReferences.map(({ key, shortTitle }) => [key, shortTitle]))
  const placeOf = once(async (words) => {
    const [theme = '', organization = '', project = ''] = words.split(' ')
    const { slug } = found(projects.find((each) => each.key === project))
    return {
      themeId: found(await findThemeBySlug(tx, theme)).id,
      organizationId: found(await findOrganizationBySlug(tx, organization)).id,
      projectId: found(await findProjectBySlug(tx, slug)).id,
    }
  })
  return {
    person: once(async (key) => {
      const { email } = found(people.find((each) => each.key === key))
      const row = found(await findPersonByEmail(tx, email))
      return { id: row.id, name: `${row.given_name} ${row.family_name}` }
    }),
    place: ({ theme, organization, project }) => placeOf(`${theme} ${organization} ${project}`),
    cite: (citations) =>
      citationLines(
        citations.map(({ reference, article = '', comma = '', letter = '' }) => ({
          reference: { short_title: found(names.get(reference)) },
          article,
          comma,
          letter,
        })),
      ),
  }
}

const HOUR_MS = 3_600_000

/** Nine in the morning (UTC) of the day that the content was checked, or now where that is still to come. */
export function dayOf(day: string, { clock }: Pick<Services, 'clock'>): Date {
  const now = clock.now()
  const at = new Date(`${day}T09:00:00Z`)
  return at < now ? at : now
}

export const later = (at: Date, hours: number, { clock }: Pick<Services, 'clock'>): Date =>
  new Date(Math.min(at.getTime() + hours * HOUR_MS, clock.now().getTime()))
