// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Work } from '#contracts/editions.ts'
import { describeAll } from '#contracts/house.ts'
import { type Actor, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import { type Ask, formPage, page, type Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { citationsOf } from '../legislation/index.ts'
import { afterSaving, changesOf, mayWrite, reviewRoutes, standingOf, subjectOf } from '../review/index.ts'
import { beginResearch, saveResearch } from './actions.ts'
import { listFindings } from './findings/queries.ts'
import { researchForm, settledResearchForm } from './forms.ts'
import { researchKind } from './kind.ts'
import { partRoutes } from './part-routes.ts'
import { parts } from './parts.ts'
import * as paths from './paths.ts'
import { getDetails, listFiles, listTerritoryIds } from './queries.ts'
import { listSources } from './sources/queries.ts'
import { inputFrom, newValues, storedValues } from './submitted.ts'
import { EditResearchPage, NewResearchPage } from './views/edit.tsx'
import { PreviewPage } from './views/preview.tsx'
import { researchPlace, researchPlaces } from './writing-place.ts'

const { write } = researchKind
const writers = { access: signedIn, subject: subjectOf(researchKind), policy: mayWrite(researchKind) }

const today = ({ zone, clock }: Services): string => dayIn(zone, clock.now())

/** The territories that some room of the house knows. */
async function territoryChoices(db: Db, services: Services, actor: Actor, locale: Locale): Promise<Choice[]> {
  const described = await describeAll(services.house, db, await listTerritoryIds(db), actor)
  const byName = new Intl.Collator(locale)
  return [...described.values()]
    .map(({ id, title }) => ({ value: id, label: inLocale(title, locale).text, literal: true }))
    .sort((a, b) => byName.compare(a.label, b.label))
}

const newResearch = formPage({
  path: paths.newResearch(),
  keeps: true,
  access: withPermissionSomewhere(write),
  subject: (db, _params, actor, services) => researchPlaces(db, actor!, today(services)),
  // Whoever follows no theme researches none.
  policy: (_actor, places) => places.themes.length > 0,
  form: researchForm,
  load: async ({ db, actor, subject: choices, services, locale }) => ({
    choices,
    territories: await territoryChoices(db, services, actor, locale),
    parts: await parts.load({ db, actor }, null),
    today: today(services),
  }),
  stored: (data) => newValues(data.choices, data.today),
  goesOn: () => editResearch,
  view: (ctx, data, form) => NewResearchPage({ ctx, data, form }),
  act: async ({ tx, hand, actor, input: values, services }) => {
    const place = await researchPlace(tx, values, actor, today(services))
    const { id } = await beginResearch(hand, { input: inputFrom(values, null), place })
    const done = await afterSaving(hand, researchKind, { id, next: values.next })
    return { ...done, begun: paths.editResearch(id) }
  },
})

const editResearch = formPage({
  path: paths.editResearch(':id'),
  keeps: true,
  ...writers,
  form: (research: Work) => (research.published ? settledResearchForm : researchForm),
  load: async ({ db, actor, subject: research, services, locale }) => ({
    research,
    details: await getDetails(db, research.editionId),
    choices: await researchPlaces(db, actor as Actor, today(services)),
    territories: await territoryChoices(db, services, actor as Actor, locale),
    parts: await parts.load({ db, actor: actor as Actor }, research.editionId),
    standing: await standingOf(researchKind, db, research, {
      actor: actor as Actor,
      at: services.clock.now(),
    }),
  }),
  stored: ({ research, details, parts }) => ({ ...storedValues(research, details), ...parts.stored }),
  version: ({ research }) => research.version,
  savedBy: ({ research }) => research.editedBy,
  view: (ctx, data, form) => EditResearchPage({ ctx, data, form }),
  act: async ({ tx, hand, actor, subject: research, input: values, version, services }) => {
    const place = research.published ? null : await researchPlace(tx, values, actor as Actor, today(services))
    const before = { work: research, details: await getDetails(tx, research.editionId) }
    await saveResearch(hand, { id: research.id, version, input: inputFrom(values, before), place })
    return afterSaving(hand, researchKind, { id: research.id, next: values.next })
  },
})

const previewResearch = page({
  path: paths.previewResearch(':id'),
  access: signedIn,
  subject: subjectOf(researchKind),
  load: async ({ db, actor, subject: research, services }: Ask<Work>) => {
    const { editionId } = research
    const [details, findings, sources, files, citations, standing, changes] = await Promise.all([
      getDetails(db, editionId),
      listFindings(db, editionId),
      listSources(db, editionId),
      listFiles(db, editionId),
      citationsOf(db, [editionId]),
      standingOf(researchKind, db, research, { actor: actor as Actor, at: services.clock.now() }),
      changesOf(researchKind, db, research),
    ])
    const territories = details.territory_id
      ? await describeAll(services.house, db, [details.territory_id], actor)
      : new Map()
    return {
      research,
      content: {
        details,
        findings,
        sources,
        files,
        citations: citations.get(editionId)!,
        territory: territories.get(details.territory_id ?? '')?.title ?? null,
      },
      standing,
      changes,
    }
  },
  view: (ctx, data) => PreviewPage({ ctx, data }),
})

export const routes = [
  newResearch,
  editResearch,
  previewResearch,
  ...partRoutes,
  ...reviewRoutes(researchKind, () => previewResearch),
]
