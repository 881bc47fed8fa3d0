// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, withPermission } from '#kernel/access.ts'
import { findLastActor } from '#kernel/audit.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { ok } from '#kernel/http/flash.ts'
import { download, formPage, type Params, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../../paths.ts'
import { findSheet } from '../queries.ts'
import { addFile, amendFile, removeFile } from './actions.ts'
import { documentForm, logoForm, newDocumentForm, newLogoForm } from './forms.ts'
import { type FileFacts, findProjectFile, listInHand } from './queries.ts'
import { documentFrom, documentValues, logoFrom, logoValues } from './record.ts'
import { EditFilePage, NewFilePage } from './views/file.tsx'

const access = withPermission('project.write')

const subject = (db: Db, { slug = '' }: Params) => findSheet(db, slug)

const newLogo = formPage({
  path: paths.addLogo(':slug'),
  access,
  subject,
  form: newLogoForm,
  load: async ({ db, actor, subject: project }) => ({ project, inHand: await listInHand(db, actor.id) }),
  view: (ctx, data, form) => NewFilePage({ ctx, form, role: 'logo', ...data }),
  act: async ({ hand, subject: project, input }) => {
    await addFile(hand, { projectId: project.id, fileIds: input.file, facts: logoFrom(input) })
    return seeOther(paths.project(project.slug), ok(msg('Logo aggiunto.')))
  },
})

const newDocument = formPage({
  path: paths.addDocument(':slug'),
  access,
  subject,
  form: newDocumentForm,
  load: async ({ db, actor, subject: project }) => ({ project, inHand: await listInHand(db, actor.id) }),
  view: (ctx, data, form) => NewFilePage({ ctx, form, role: 'document', ...data }),
  act: async ({ hand, subject: project, input }) => {
    await addFile(hand, { projectId: project.id, fileIds: input.file, facts: documentFrom(input) })
    return seeOther(paths.project(project.slug), ok(msg('Documento aggiunto.')))
  },
})

const usedIn =
  (role?: FileFacts['role']) =>
  async (db: Db, { slug = '', useId = '' }: Params) => {
    const project = await findSheet(db, slug)
    const use = project && (await findProjectFile(db, project.id, useId))
    return use && (role === undefined || use.role === role) ? { project, use } : null
  }

const editLogo = formPage({
  path: paths.logo(':slug', ':useId'),
  access,
  subject: usedIn('logo'),
  form: logoForm,
  load: async ({ db, subject: of }) => ({ ...of, lastBy: await findLastActor(db, of.project.id) }),
  stored: ({ use }) => logoValues(use),
  version: ({ use }) => use.version,
  savedBy: ({ lastBy }) => lastBy,
  view: (ctx, data, form) => EditFilePage({ ctx, form, ...data }),
  act: async ({ hand, subject: { project, use }, version, input }) => {
    await amendFile(hand, { projectId: project.id, use, version, facts: logoFrom(input, use) })
    return seeOther(paths.project(project.slug), ok(msg('Modifiche salvate.')))
  },
})

const editDocument = formPage({
  path: paths.document(':slug', ':useId'),
  access,
  subject: usedIn('document'),
  form: documentForm,
  load: async ({ db, subject: of }) => ({ ...of, lastBy: await findLastActor(db, of.project.id) }),
  stored: ({ use }) => documentValues(use),
  version: ({ use }) => use.version,
  savedBy: ({ lastBy }) => lastBy,
  view: (ctx, data, form) => EditFilePage({ ctx, form, ...data }),
  act: async ({ hand, subject: { project, use }, version, input }) => {
    await amendFile(hand, { projectId: project.id, use, version, facts: documentFrom(input, use) })
    return seeOther(paths.project(project.slug), ok(msg('Modifiche salvate.')))
  },
})

const removeLogo = verb({
  path: paths.removeLogo(':slug', ':useId'),
  access,
  subject: usedIn('logo'),
  on: () => editLogo,
  act: async ({ hand, subject: { project, use } }) => {
    await removeFile(hand, { projectId: project.id, use })
    return seeOther(paths.project(project.slug), ok(msg('Logo tolto.')))
  },
})

const removeDocument = verb({
  path: paths.removeDocument(':slug', ':useId'),
  access,
  subject: usedIn('document'),
  on: () => editDocument,
  act: async ({ hand, subject: { project, use } }) => {
    await removeFile(hand, { projectId: project.id, use })
    return seeOther(paths.project(project.slug), ok(msg('Documento tolto.')))
  },
})

const sentFile = download({
  path: paths.projectFile(':slug', ':useId'),
  access: everyone,
  subject: usedIn(),
  // A logo stands in the page; a document is to take away.
  send: async ({ db, subject: { use }, actor, services }, request, reply) =>
    sendFile(request, reply, {
      file: found(await findFile(db, use.file_id)),
      store: services.store,
      actor,
      inline: use.role === 'logo',
    }),
})

export const fileRoutes = [newLogo, newDocument, editLogo, editDocument, removeLogo, removeDocument, sentFile]
