// SPDX-License-Identifier: AGPL-3.0-or-later
/** Research of the demonstration: one for each theme, published by four eyes, and one that waits for its second pair, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import type { Doer, Hand } from '#kernel/hand.ts'
import { handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { publish, sendToReview } from '../review/index.ts'
import { beginResearch } from './actions.ts'
import { type Cast, castOf, dayOf, later } from './demonstration/cast.ts'
import { adultSchool } from './demonstration/content/adult-school.ts'
import { benefits } from './demonstration/content/benefits.ts'
import { citizenship } from './demonstration/content/citizenship.ts'
import type { DemoResearch } from './demonstration/content/format.ts'
import { health } from './demonstration/content/health.ts'
import { residence } from './demonstration/content/residence.ts'
import { school } from './demonstration/content/school.ts'
import { work } from './demonstration/content/work.ts'
import { addFinding } from './findings/actions.ts'
import { researchKind } from './kind.ts'
import { addSource } from './sources/actions.ts'

type HandAt = (by: Doer, at: Date) => Hand

export const demonstration: Demonstration = async (tx, services) => {
  const cast = await castOf(tx)
  const { baseUrl } = services
  const handAt: HandAt = (by, at) => handOf({ tx, by, at, baseUrl })
  const all = [health, school, residence, citizenship, work, benefits, adultSchool]
  for (const demo of all) await putResearch(handAt, services, cast, demo)
}

async function putResearch(
  handAt: HandAt,
  services: Services,
  cast: Cast,
  demo: DemoResearch,
): Promise<void> {
  const writer = await cast.person(demo.writtenBy)
  const at = dayOf(demo.updatedOn, services)
  const hand = handAt(writer, at)
  const { title, summary, question, method, territory, updatedOn } = demo
  const { id } = await beginResearch(hand, {
    // What was never public has no address yet.
    slug: demo.publishedBy ? demo.slug : undefined,
    place: await cast.place(demo),
    input: {
      title,
      summary,
      updatedOn,
      details: { question, method, territory, territory_id: null },
      parts: { citations: cast.cite(demo.citations), documents: [] },
    },
  })
  for (const [position, finding] of demo.findings.entries())
    await addFinding(hand, { researchId: id, ...finding, position: position + 1 })
  for (const [position, source] of demo.sources.entries())
    await addSource(hand, {
      researchId: id,
      title: source.title,
      link: source.link ?? null,
      dated_on: source.datedOn ?? null,
      consulted_on: updatedOn,
      position: position + 1,
    })
  await sendToReview(handAt(writer, later(at, 1, services)), researchKind, id)
  if (demo.publishedBy)
    await publish(handAt(await cast.person(demo.publishedBy), later(at, 24, services)), researchKind, {
      id,
      requestId: null,
    })
}
