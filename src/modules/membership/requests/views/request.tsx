// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Page } from '#ui/page.tsx'
import { Actions, LinkList, Section } from '#ui/section.tsx'
import { bodyPaths, kindWords, type Organization, partnerPath, projectPath } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { KnownBody } from '../body-queries.ts'
import type { JoinRequest } from '../queries.ts'
import { type AddressKind, answerBy, LIKENESS_WORDS, type Likeness, STATE_WORDS, stateOf } from '../rules.ts'
import { StateChip } from './requests.tsx'

interface LikeBody {
  body: KnownBody
  likeness: readonly Likeness[]
  /** What stands today where it stood. */
  instead: readonly Organization[]
  /** Whether the request may be made about it. */
  mayBe: boolean
}

interface RequestProps {
  ctx: ViewContext
  request: JoinRequest
  like: readonly LikeBody[]
  alike: readonly JoinRequest[]
  themes: readonly string[]
  address: AddressKind | null
  project: { slug: string; acronym: string } | null
  /** The request is the reader's own: somebody else decides. */
  own: boolean
  zone: string
}

/** A request beside what is known: who asks, which body of the register it may be, who else asked for it. */
export function RequestPage(props: RequestProps) {
  const { ctx, request, alike, own, zone } = props
  const { t } = ctx
  const isOpen = stateOf(request) === 'waiting'
  return (
    <Page
      ctx={ctx}
      title={request.name}
      above={t('Richiesta di adesione')}
      facts={<StateChip ctx={ctx} state={stateOf(request)} />}
      crumbs={[{ label: t('Adesioni'), to: paths.requests() }]}
      noindex
    >
      {isOpen && (
        <p>
          {t('Rispondi entro il {day}.', { day: ctx.date(answerBy(dayIn(zone, request.confirmed_at!))) })}
        </p>
      )}
      <Decided {...props} />
      <Asking {...props} />
      {isOpen && <Known {...props} />}
      {alike.length > 0 && <Alike ctx={ctx} alike={alike} />}
      {isOpen && own && (
        <Alert ctx={ctx} tone="info">
          <p>{t('È la tua richiesta: decide un’altra persona.')}</p>
        </Alert>
      )}
      {isOpen && !own && (
        <Actions>
          <LinkButton ctx={ctx} to={paths.admit(request.id)}>
            {t('Ammetti')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.refuse(request.id)} tone="outline">
            {t('Rispondi di no')}
          </LinkButton>
        </Actions>
      )}
    </Page>
  )
}

function Decided({ ctx, request, project, zone }: RequestProps) {
  const { t } = ctx
  if (!request.outcome || !request.decided_at) return null
  return (
    <Section title={t('La risposta')}>
      <DescriptionList
        entries={[
          [t('Stato'), t(STATE_WORDS[request.outcome])],
          [t('Quando'), ctx.date(dayIn(zone, request.decided_at))],
          [t('Chi ha deciso'), request.decided_by],
          [t('Perché'), request.refusal && <span class="pre-line">{request.refusal}</span>],
          [
            t('Ente nel registro'),
            request.organization_slug && (
              <a href={ctx.href(partnerPath(request.organization_slug))}>{request.organization}</a>
            ),
          ],
          [t('Progetto'), project && <a href={ctx.href(projectPath(project.slug))}>{project.acronym}</a>],
        ]}
      />
      {request.outcome === 'admitted' && request.requester && (
        <PostButton ctx={ctx} to={paths.inviteAgain(request.id)} tone="outline">
          {t('Rifai l’invito')}
        </PostButton>
      )}
    </Section>
  )
}

const ADDRESS_WORDS: Readonly<Record<AddressKind, string>> = {
  'of the body': msg('L’indirizzo è dell’ente: il dominio è quello del suo sito, o uno che conosciamo.'),
  'free mail': msg('L’indirizzo non è del sito dell’ente: è di una posta che chiunque può aprire.'),
  elsewhere: msg('L’indirizzo non è del sito dell’ente. Guarda bene il dominio.'),
  'not known': msg('Non sappiamo se l’indirizzo è dell’ente: non ha scritto il suo sito.'),
}

function Asking({ ctx, request, themes, address, zone }: RequestProps) {
  const { t } = ctx
  const { requester } = request
  return (
    <Section title={t('Chi chiede')}>
      <DescriptionList
        entries={[
          [t('Ente'), request.name],
          [t('Tipo di ente'), t(kindWords(request.kind))],
          [t('Comune'), `${request.place} (${request.province})`],
          [t('Sito'), request.website && <a href={request.website}>{request.website}</a>],
          [t('Codice IPA'), request.ipa_code],
          [t('Codice fiscale'), request.fiscal_code],
          [t('Chiesta il'), ctx.date(dayIn(zone, request.confirmed_at!))],
          [t('Persona'), requester && `${requester.given_name} ${requester.family_name}, ${requester.job}`],
          [t('E-mail, confermata'), requester?.email],
          [t('Telefono'), requester?.phone],
          [t('Perché vogliono entrare'), requester && <span class="pre-line">{requester.words}</span>],
          [t('Tematiche'), themes.join(' · ')],
        ]}
      />
      {address && (
        <Alert ctx={ctx} tone={address === 'of the body' ? 'success' : 'warning'}>
          <p>{t(ADDRESS_WORDS[address])}</p>
        </Alert>
      )}
      {!requester && <p>{t('I dati di chi ha chiesto sono stati cancellati.')}</p>}
    </Section>
  )
}

/** Which body of the register it is: one of those that are like it, or none yet. */
function Known({ ctx, request, like }: RequestProps) {
  const { t } = ctx
  return (
    <Section title={t('Che ente è')}>
      {request.organization_slug ? (
        <>
          <p>
            {t('È questo ente del registro:')}{' '}
            <a href={ctx.href(bodyPaths.row(request.organization_slug))}>{request.organization}</a>
          </p>
          <PostButton
            ctx={ctx}
            to={paths.aboutBody(request.id)}
            values={{ organization: '' }}
            tone="outline"
            small
          >
            {t('Non è questo: è un ente nuovo')}
          </PostButton>
        </>
      ) : (
        <p>
          {like.length > 0
            ? t('Nel registro ci sono enti che gli somigliano. Se è uno di loro premi «È questo».')
            : t('Nel registro non c’è niente che gli somigli: se lo ammetti nasce un ente nuovo.')}
        </p>
      )}
      {like.length > 0 && (
        <ul class="plain-list">
          {like.map((each) => (
            <LikeLine key={each.body.id} ctx={ctx} request={request} like={each} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function LikeLine({ ctx, request, like }: { ctx: ViewContext; request: JoinRequest; like: LikeBody }) {
  const { t } = ctx
  const { body, likeness, instead, mayBe } = like
  const isIt = (id: string, name: string) => (
    <PostButton
      ctx={ctx}
      to={paths.aboutBody(request.id)}
      values={{ organization: id }}
      tone="outline"
      small
      label={t('È questo: {name}', { name })}
    >
      {t('È questo')}
    </PostButton>
  )
  return (
    <li>
      <p>
        <a href={ctx.href(partnerPath(body.slug))}>{body.name}</a>
        {': '}
        {likeness.map((what) => t(LIKENESS_WORDS[what])).join(', ')}
      </p>
      {mayBe && isIt(body.id, body.name)}
      {!mayBe && !body.ended && <p>{t('È fuori dal tuo territorio: decide chi coordina la rete.')}</p>}
      {body.ended && (
        <>
          <p>{t('Questo ente non c’è più. Al suo posto:')}</p>
          <ul class="plain-list">
            {instead.map(({ id, name, slug }) => (
              <li key={id}>
                <a href={ctx.href(partnerPath(slug))}>{name}</a> {isIt(id, name)}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** Who else asked for the same body, or the same person for another: decided together. */
function Alike({ ctx, alike }: { ctx: ViewContext; alike: readonly JoinRequest[] }) {
  const { t } = ctx
  return (
    <Section
      title={t('Altre richieste della stessa persona o dello stesso ente')}
      lead={t('Leggile insieme: chi decide su una sa delle altre.')}
    >
      <LinkList
        ctx={ctx}
        links={alike.map((request) => ({
          to: paths.request(request.id),
          label: request.name,
          note: [
            request.requester && `${request.requester.given_name} ${request.requester.family_name}`,
            t(STATE_WORDS[stateOf(request)]),
          ]
            .filter(Boolean)
            .join(', '),
        }))}
      />
    </Section>
  )
}
