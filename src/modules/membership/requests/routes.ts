// SPDX-License-Identifier: AGPL-3.0-or-later
/** Requests of bodies, for those who decide. */
import { type Actor, may, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { domainOf } from '#kernel/email-address.ts'
import { info, ok, warning } from '#kernel/http/flash.ts'
import { Elsewhere, formPage, type LoadSubject, page, seeOther, verb } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listPage } from '#kernel/list/route.ts'
import { mailProviderOf } from '#kernel/mail-providers.ts'
import { currentBodies, findCurrentProject, findProject, listProjects, phaseOf } from '../../network/index.ts'
import { listDomainsOf } from '../../people/index.ts'
import { keptThemes } from '../../themes/index.ts'
import * as paths from '../paths.ts'
import { admitBody, DECIDED, inviteAgain, recogniseBody, refuseBody } from './actions.ts'
import { findKnownBody, listCandidates } from './body-queries.ts'
import { aboutForm, admitForm, refuseForm } from './forms.ts'
import { requestList } from './list.ts'
import { DECIDE, findRequest, type JoinRequest, listAlike, listProvinces, requestSource } from './queries.ts'
import { addressKind, likeOnes, siteDomain } from './rules.ts'
import { AdmitPage, RefusePage } from './views/decide.tsx'
import { RequestPage } from './views/request.tsx'
import { RequestsPage } from './views/requests.tsx'

const access = withPermissionSomewhere(DECIDE)

const requestsRoutes = listPage({
  path: paths.requests(),
  access,
  list: requestList,
  source: requestSource,
  choices: async ({ db, actor }) => ({
    provincia: (await listProvinces(db, actor)).map((letters) => ({
      value: letters.toLowerCase(),
      label: letters,
      literal: true,
    })),
  }),
  view: (ctx, shown) => RequestsPage({ ctx, shown }),
})

const known: LoadSubject<JoinRequest> = (db, { id = '' }, actor) => findRequest(db, id, actor)

/** Bodies of the register that the request may be about, and what stands today where one has ended. */
async function bodiesLike(db: Db, request: JoinRequest, actor: Actor) {
  const email = request.requester?.email ?? null
  const domains = [siteDomain(request.website), email && domainOf(email)].filter(
    (domain) => domain !== null && mailProviderOf(domain) === null,
  ) as string[]
  const like = likeOnes(request, email, await listCandidates(db, request, domains))
  return Promise.all(
    like.map(async ({ body, likeness }) => ({
      body,
      likeness,
      instead: body.ended ? await currentBodies(db, body.id) : [],
      mayBe: !body.ended && may(actor, DECIDE, body),
    })),
  )
}

/** The body of the register that it is about, with the domains that are known to be its own. */
async function aboutOf(db: Db, { organization_id: id }: JoinRequest) {
  const body = id === null ? null : await findKnownBody(db, id)
  return { body, domains: body ? await listDomainsOf(db, body.id) : [] }
}

const requestPage = page({
  path: paths.request(),
  access,
  subject: known,
  load: async ({ db, subject: request, actor, locale, services }) => {
    const [like, alike, { body, domains }, themes, project] = await Promise.all([
      bodiesLike(db, request, actor),
      listAlike(db, request, actor),
      aboutOf(db, request),
      keptThemes(services, db),
      request.project_id ? findProject(db, request.project_id) : null,
    ])
    return {
      request,
      like: like.filter((each) => each.body.id !== body?.id),
      alike,
      themes: themes
        .filter(({ id }) => request.themes.includes(id))
        .map(({ name }) => inLocale(name, locale).text),
      address: request.requester
        ? addressKind(request.requester.email, { website: body?.website ?? request.website, domains })
        : null,
      project,
      own: request.requester?.email === actor.email,
      zone: services.zone,
    }
  },
  view: (ctx, data) => RequestPage({ ctx, ...data }),
})

const about = verb({
  path: paths.aboutBody(),
  access,
  subject: known,
  form: aboutForm,
  on: () => requestPage,
  act: async ({ hand, subject, input, actor }) => {
    await recogniseBody(hand, subject, input.organization, actor)
    return seeOther(
      paths.request(subject.id),
      input.organization
        ? ok(msg('La richiesta è di questo ente: se la accogli non se ne apre un altro.'))
        : ok(msg('La richiesta è di un ente nuovo.')),
    )
  },
})

/** Where whoever decides second is led: to what was decided, with a word about it. */
const tooLate = ({ id, outcome }: JoinRequest) =>
  outcome ? seeOther(paths.request(id), warning(DECIDED)) : null

/** What is open to decide; whoever comes to what is decided reads what was. */
const undecided = (request: JoinRequest) =>
  request.outcome ? new Elsewhere(paths.request(request.id)) : null

const admitPage = formPage({
  path: paths.admit(),
  access,
  subject: known,
  form: admitForm,
  load: async ({ db, subject: request, services }) => {
    const today = dayIn(services.zone, services.clock.now())
    const [projects, current, { body, domains }] = await Promise.all([
      listProjects(db),
      findCurrentProject(db, today),
      aboutOf(db, request),
    ])
    const open = projects.filter((project) => !project.archived && phaseOf(project, today) !== 'closed')
    const email = request.requester?.email ?? ''
    const kind = addressKind(email, { website: body?.website ?? request.website, domains })
    return (
      undecided(request) ?? {
        request,
        projects: open.map(({ id, acronym }) => ({ value: id, label: acronym, literal: true })),
        currentId: current?.id ?? null,
        today,
        domain: kind === 'of the body' ? domainOf(email) : '',
        sendsMail: services.sendsMail,
      }
    )
  },
  stored: ({ request, currentId, today, domain }) => ({
    projectId: currentId,
    role: 'partner',
    from: today,
    domain,
    about: request.organization_id ?? '',
  }),
  view: (ctx, data, form) => AdmitPage({ ctx, form, ...data }),
  act: async ({ hand, subject, input, actor, services: { sendsMail, zone } }) => {
    const late = tooLate(subject)
    if (late) return late
    const link = await admitBody(hand, subject, { input, actor, post: { sendsMail, zone } })
    const email = subject.requester?.email ?? ''
    return seeOther(
      paths.request(subject.id),
      sendsMail
        ? ok(msg('Ente ammesso. L’invito per {email} è partito.'), { email })
        : info(
            msg(
              'Ente ammesso. Link dell’invito per {email}: {link} Lo leggi solo adesso: consegnalo di persona.',
            ),
            { email, link },
          ),
    )
  },
})

const refusePage = formPage({
  path: paths.refuse(),
  access,
  subject: known,
  form: refuseForm,
  load: async ({ subject }) => undecided(subject) ?? { request: subject },
  view: (ctx, { request }, form) => RefusePage({ ctx, form, request }),
  act: async ({ hand, subject, input, actor }) => {
    const late = tooLate(subject)
    if (late) return late
    await refuseBody(hand, subject, input.reason, actor)
    return seeOther(
      paths.request(subject.id),
      ok(msg('Hai risposto di no: chi ha chiesto lo legge per e-mail.')),
    )
  },
})

const again = verb({
  path: paths.inviteAgain(),
  access,
  subject: known,
  on: () => requestPage,
  act: async ({ hand, subject, actor, services: { sendsMail, zone } }) => {
    const link = await inviteAgain(hand, subject, actor, { sendsMail, zone })
    const email = subject.requester?.email ?? ''
    return seeOther(
      paths.request(subject.id),
      sendsMail
        ? ok(msg('Invito mandato di nuovo. Il link di prima non vale più.'))
        : info(
            msg(
              'Link per {email}: {link} Lo leggi solo adesso: consegnalo di persona. Quello di prima non vale più.',
            ),
            { email, link },
          ),
    )
  },
})

export const requestRoutes = [...requestsRoutes, requestPage, about, admitPage, refusePage, again]
