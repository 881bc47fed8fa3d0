// SPDX-License-Identifier: AGPL-3.0-or-later
/** A project as a row that coordinators add, amend, archive and take back. */
import type { Tx } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { fundNames, listFunds } from '../funds/queries.ts'
import { slugBeside } from '../names.ts'
import * as paths from '../paths.ts'
import { continuesItself } from '../rules.ts'
import { projectForm } from './forms.ts'
import {
  findSheet,
  insertProject,
  listProjectNames,
  type ProjectRecord,
  setTexts,
  updateProject,
  type WholeProject,
} from './queries.ts'
import { recordFrom, searchEntries, valuesOf } from './rules.ts'
import { NO_TEXTS, textsFrom } from './texts.ts'
import { projectFormPage } from './views/form.tsx'

export const projectRow: RowDefinition<WholeProject, typeof projectForm.fields> = {
  kind: 'project',
  paths: paths.projectRows,
  permission: 'project.write',
  words: {
    register: msg('Progetti'),
    add: msg('Nuovo progetto'),
    archiving: msg(
      'Il progetto esce dall’elenco, dalla ricerca e dal piede delle pagine. I testi e gli attestati che lo nominano lo tengono. Puoi rimetterlo in uso quando vuoi.',
    ),
  },
  nameOf: (project) => project.acronym,
  find: findSheet,
  form: projectForm,
  stored: (_db, project) => valuesOf(project, project.texts),
  choices: async ({ db, subject }) => {
    const own = subject as WholeProject | undefined
    const [funds, all, projects] = [await listFunds(db), await fundNames(db), await listProjectNames(db)]
    // A fund that was put aside stays with the projects that have it.
    const aside = own?.fund_id && !funds.some(({ id }) => id === own.fund_id) ? [all.get(own.fund_id)!] : []
    return {
      fund_id: [...funds, ...aside].map(({ id, short_name }) => ({
        value: id,
        label: short_name,
        literal: true,
      })),
      continues_id: projects
        .filter(({ id }) => id !== own?.id)
        .map(({ id, acronym }) => ({ value: id, label: acronym, literal: true })),
    }
  },
  insert: async (tx, id, input, at) => {
    const record = recordFrom(input)
    await refuseUnknown(tx, id, record)
    const slug = await slugBeside(tx, { kind: 'project', wanted: record.acronym, stem: 'progetto' })
    const project = { id, slug, ...record, demo: false, position: 0 }
    const texts = textsFrom(input, NO_TEXTS)
    await insertProject(tx, { ...project, at })
    await setTexts(tx, id, texts, at)
    return { ...project, version: 1, texts, bodies: [] }
  },
  update: async (tx, project, version, input, at) => {
    const to = recordFrom(input, project)
    await refuseUnknown(tx, project.id, to)
    const texts = textsFrom(input, project.texts)
    if (!(await updateProject(tx, project.id, version, to))) return null
    await setTexts(tx, project.id, texts, at)
    return { ...project, ...to, version: version + 1, texts }
  },
  search: searchEntries,
  views: { form: projectFormPage, archive: rowViews.archive },
}

/** Rows that were offered by the page and are gone, or that would lead in a circle. */
async function refuseUnknown(tx: Tx, id: string, { fund_id, continues_id }: ProjectRecord): Promise<void> {
  if (fund_id && !(await fundNames(tx)).has(fund_id))
    throw new Invalid({ fund_id: { source: msg('Scegli uno dei fondi.') } })
  if (!continues_id) return
  const continued = new Map((await listProjectNames(tx)).map((each) => [each.id, each.continues_id]))
  if (!continued.has(continues_id))
    throw new Invalid({ continues_id: { source: msg('Scegli uno dei progetti.') } })
  if (continuesItself(id, continues_id, continued))
    throw new Invalid({
      continues_id: { source: msg('Quel progetto continua già questo: scegline un altro, o nessuno.') },
    })
}
