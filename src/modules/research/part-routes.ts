// SPDX-License-Identifier: AGPL-3.0-or-later
/** Findings and sources of a draft: one page with both, and one for each that is written. */
import type { Work } from '#contracts/editions.ts'
import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Ask, Elsewhere, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isEditable, mayWrite, standingOf, subjectOf } from '../review/index.ts'
import { addFinding, removeFinding, saveFinding } from './findings/actions.ts'
import { type Finding, listFindings } from './findings/queries.ts'
import { FindingPage, RemoveFindingPage } from './findings/views/finding.tsx'
import { FindingsPage } from './findings/views/findings.tsx'
import { findingForm, sourceForm } from './forms.ts'
import { researchKind } from './kind.ts'
import * as paths from './paths.ts'
import { addSource, removeSource, saveSource } from './sources/actions.ts'
import { listSources, type Source } from './sources/queries.ts'
import { RemoveSourcePage, SourcePage } from './sources/views/source.tsx'
import { findingFrom, findingValues, sourceFrom, sourceValues } from './submitted.ts'

const writers = { access: signedIn, subject: subjectOf(researchKind), policy: mayWrite(researchKind) }

/** What may not be written in any more is read in its preview. */
const closed = (research: Work): Elsewhere | null =>
  isEditable(research.state) ? null : new Elsewhere(paths.previewResearch(research.id))

const findingOf = async (db: Db, { editionId }: Work, id?: string): Promise<Finding> =>
  found((await listFindings(db, editionId)).find((finding) => finding.id === id))

const sourceOf = async (db: Db, { editionId }: Work, id?: string): Promise<Source> =>
  found((await listSources(db, editionId)).find((source) => source.id === id))

/** After the last of those that there are. */
const nextPlace = (rows: readonly { position: number }[]): number =>
  Math.min(999, Math.max(0, ...rows.map(({ position }) => position)) + 1)

const findingsPage = page({
  path: paths.findings(':id'),
  ...writers,
  load: async ({ db, actor, services, subject: research }: Ask<Work>) =>
    closed(research) ?? {
      research,
      findings: await listFindings(db, research.editionId),
      sources: await listSources(db, research.editionId),
      standing: await standingOf(researchKind, db, research, {
        actor: actor as Actor,
        at: services.clock.now(),
      }),
    },
  view: (ctx, data) => FindingsPage({ ctx, data }),
})

const newFinding = formPage({
  path: paths.newFinding(':id'),
  keeps: true,
  ...writers,
  form: findingForm,
  load: async ({ db, subject: research }) => ({
    research,
    finding: null,
    place: nextPlace(await listFindings(db, research.editionId)),
  }),
  stored: ({ place }) => ({ position: place }),
  view: (ctx, data, form) => FindingPage({ ctx, ...data, form }),
  act: async ({ hand, subject: research, input }) => {
    await addFinding(hand, { researchId: research.id, ...findingFrom(input, null) })
    return seeOther(paths.findings(research.id), ok(msg('Risultato aggiunto.')))
  },
})

const editFinding = formPage({
  path: paths.editFinding(':id', ':findingId'),
  keeps: true,
  ...writers,
  form: findingForm,
  load: async ({ db, subject: research, params }) => ({
    research,
    finding: await findingOf(db, research, params.findingId),
  }),
  stored: ({ finding }) => findingValues(finding),
  version: ({ finding }) => finding.version,
  savedBy: ({ research }) => research.editedBy,
  view: (ctx, data, form) => FindingPage({ ctx, ...data, form }),
  act: async ({ tx, hand, subject: research, params, input, version }) => {
    const before = await findingOf(tx, research, params.findingId)
    const words = findingFrom(input, before)
    await saveFinding(hand, { researchId: research.id, findingId: before.id, version, ...words })
    return seeOther(paths.findings(research.id), ok(msg('Risultato salvato.')))
  },
})

const takeOutFinding = formPage({
  path: paths.removeFinding(':id', ':findingId'),
  ...writers,
  form: form({}),
  load: async ({ db, subject: research, params }) =>
    closed(research) ?? { research, finding: await findingOf(db, research, params.findingId) },
  view: (ctx, data, form) => RemoveFindingPage({ ctx, ...data, form }),
  act: async ({ hand, subject: research, params }) => {
    await removeFinding(hand, { researchId: research.id, findingId: params.findingId! })
    return seeOther(paths.findings(research.id), ok(msg('Risultato tolto dalla bozza.')))
  },
})

const newSource = formPage({
  path: paths.newSource(':id'),
  keeps: true,
  ...writers,
  form: sourceForm,
  load: async ({ db, subject: research }) => ({
    research,
    source: null,
    place: nextPlace(await listSources(db, research.editionId)),
  }),
  stored: ({ place }) => ({ position: place }),
  view: (ctx, data, form) => SourcePage({ ctx, ...data, form }),
  act: async ({ hand, subject: research, input }) => {
    await addSource(hand, { researchId: research.id, ...sourceFrom(input) })
    return seeOther(paths.findings(research.id), ok(msg('Fonte aggiunta.')))
  },
})

const editSource = formPage({
  path: paths.editSource(':id', ':sourceId'),
  keeps: true,
  ...writers,
  form: sourceForm,
  load: async ({ db, subject: research, params }) => ({
    research,
    source: await sourceOf(db, research, params.sourceId),
  }),
  stored: ({ source }) => sourceValues(source),
  version: ({ source }) => source.version,
  savedBy: ({ research }) => research.editedBy,
  view: (ctx, data, form) => SourcePage({ ctx, ...data, form }),
  act: async ({ tx, hand, subject: research, params, input, version }) => {
    const { id } = await sourceOf(tx, research, params.sourceId)
    await saveSource(hand, { researchId: research.id, id, version, ...sourceFrom(input) })
    return seeOther(paths.findings(research.id), ok(msg('Fonte salvata.')))
  },
})

const takeOutSource = formPage({
  path: paths.removeSource(':id', ':sourceId'),
  ...writers,
  form: form({}),
  load: async ({ db, subject: research, params }) =>
    closed(research) ?? { research, source: await sourceOf(db, research, params.sourceId) },
  view: (ctx, data, form) => RemoveSourcePage({ ctx, ...data, form }),
  act: async ({ hand, subject: research, params }) => {
    await removeSource(hand, { researchId: research.id, id: params.sourceId! })
    return seeOther(paths.findings(research.id), ok(msg('Fonte tolta dalla bozza.')))
  },
})

export const partRoutes = [
  findingsPage,
  newFinding,
  editFinding,
  takeOutFinding,
  newSource,
  editSource,
  takeOutSource,
]
