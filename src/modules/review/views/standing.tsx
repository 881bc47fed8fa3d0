// SPDX-License-Identifier: AGPL-3.0-or-later
/** Beside a version: where it stands, what it lacks, what may be done with it now. */
import type { Check } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { PostButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { When } from '#ui/prose.tsx'
import { Section, Timeline } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import { isClosed, isEditable } from '../rules.ts'
import type { Standing } from '../standing.ts'
import type { HistoryLine } from '../steps/queries.ts'

interface Props {
  ctx: ViewContext
  standing: Standing
}

/** The buttons of the moment, what is missing, and what the reviewer may say. */
export function Decisions({ ctx, standing }: Props) {
  const { work, may } = standing
  return (
    <div class="decisions">
      {isEditable(work.state) && <Checks ctx={ctx} checks={standing.checks} />}
      {isEditable(work.state) && may.write && <Sending ctx={ctx} standing={standing} />}
      {work.state === 'in_review' && <Reviewing ctx={ctx} standing={standing} />}
      {isClosed(work.state) && may.write && (
        <PostButton ctx={ctx} to={paths.openNewDraft(standing.base)} tone="outline">
          {ctx.t('Apri una nuova bozza')}
        </PostButton>
      )}
      {standing.urgent && <Urgent ctx={ctx} standing={standing} />}
      {work.published && !work.published.withdrawn && may.publish && (
        <p>
          <a href={linkTo(ctx, paths.withdraw(standing.base))}>{ctx.t('Ritira dalla pubblicazione')}</a>
        </p>
      )}
    </div>
  )
}

/** What is missing, each with a link to where it is put right. */
export function Checks({ ctx, checks }: { ctx: ViewContext; checks: readonly Check[] }) {
  const blocking = checks.filter((check) => check.blocking)
  const advice = checks.filter((check) => !check.blocking)
  return (
    <>
      {blocking.length > 0 && (
        <Alert ctx={ctx} tone="warning" title={ctx.t('Prima di inviarlo in revisione')}>
          <CheckList ctx={ctx} checks={blocking} />
        </Alert>
      )}
      {advice.length > 0 && (
        <details class="advice">
          <summary>
            {ctx.t('{count, plural, one {Un consiglio} other {# consigli}}', { count: advice.length })}
          </summary>
          <CheckList ctx={ctx} checks={advice} />
        </details>
      )}
    </>
  )
}

function CheckList({ ctx, checks }: { ctx: ViewContext; checks: readonly Check[] }) {
  return (
    <ul>
      {checks.map((check, index) => (
        <li key={String(index)}>
          <a href={linkTo(ctx, check.path)}>{ctx.t(check.source, check.values)}</a>
        </li>
      ))}
    </ul>
  )
}

/** What readers see now was corrected in a hurry: somebody else says that it stands. */
function Urgent({ ctx, standing }: Props) {
  const { urgent, base, may } = standing
  if (!urgent) return null
  return (
    <Alert ctx={ctx} tone="warning" title={ctx.t('Correzione urgente da rileggere')}>
      <p class="pre-line">{urgent.reason}</p>
      <p>
        {ctx.t('Entro il')} <When ctx={ctx} value={urgent.due_on} />
      </p>
      {may.publish && (
        <PostButton ctx={ctx} to={paths.confirmUrgent(base)} tone="outline">
          {ctx.t('Confermo la correzione')}
        </PostButton>
      )}
    </Alert>
  )
}

function Sending({ ctx, standing }: Props) {
  const { publishers, base, work, may } = standing
  return (
    <>
      <PostButton ctx={ctx} to={paths.sendToReview(base)}>
        {ctx.t('Invia in revisione')}
      </PostButton>
      <p class="form-text">
        {publishers.length > 0
          ? ctx.t('Potrà pubblicarlo: {names}.', { names: namesOf(publishers) })
          : ctx.t('Nessun’altra persona può pubblicarlo: chiedi al coordinamento della rete.')}
      </p>
      {may.publish && work.published && !work.published.withdrawn && (
        <p>
          <a href={linkTo(ctx, paths.correctUrgently(base))}>{ctx.t('Correzione urgente')}</a>
        </p>
      )}
      <p>
        <a href={linkTo(ctx, paths.discardDraft(base))}>{ctx.t('Elimina la bozza')}</a>
      </p>
    </>
  )
}

const NAMES_SHOWN = 5
const namesOf = (people: Standing['publishers']): string =>
  people
    .slice(0, NAMES_SHOWN)
    .map(({ name, organization }) => `${name} (${organization})`)
    .join(', ')

function Reviewing({ ctx, standing }: Props) {
  const { may, base, work, publishers, returning } = standing
  const request = work.facts.request!.id
  return (
    <>
      {may.publish && (!may.isEditor || !standing.fourEyes) && (
        <>
          <PostButton ctx={ctx} to={paths.publish(base)} values={{ request }}>
            {ctx.t('Pubblica')}
          </PostButton>
          <FormFrame
            ctx={ctx}
            form={{ ...returning, key: ctx.newKey() }}
            to={paths.returnDraft(base)}
            submit={ctx.t('Rimanda con osservazioni')}
            tone="outline"
          >
            <Field ctx={ctx} form={returning} name="remarks" />
            <Field ctx={ctx} form={returning} name="request" />
          </FormFrame>
        </>
      )}
      {may.publish && may.isEditor && standing.fourEyes && (
        <p>
          {publishers.length > 0
            ? ctx.t(
                'Hai scritto anche tu questa versione: la pubblica un’altra persona. Può farlo: {names}.',
                { names: namesOf(publishers) },
              )
            : ctx.t(
                'Hai scritto anche tu questa versione e nessun’altra persona può pubblicarla: chiedi al coordinamento della rete.',
              )}
        </p>
      )}
      {may.write && (
        <p>
          <a href={linkTo(ctx, paths.recall(base))}>{ctx.t('Riprendi la bozza')}</a>
        </p>
      )}
    </>
  )
}

/** Who wrote it and what happened to it. */
export function History({ ctx, standing }: Props) {
  const { editors, history, work, base } = standing
  return (
    <Section title={ctx.t('Storia di questa versione')} level={2}>
      {editors.length > 0 && (
        <p>{ctx.t('Ci hanno scritto: {names}.', { names: editors.map(({ name }) => name).join(', ') })}</p>
      )}
      {history.length > 0 && (
        <Timeline
          label={ctx.t('Passaggi')}
          happenings={history.map((line, index) => ({
            key: String(index),
            when: <When ctx={ctx} value={line.at} hour />,
            what: happened(ctx, line),
            more: line.words && <p class="pre-line">{line.words}</p>,
          }))}
        />
      )}
      {work.published && (
        <p>
          <a href={linkTo(ctx, paths.editions(base))}>{ctx.t('Versioni pubblicate')}</a>
        </p>
      )}
    </Section>
  )
}

function happened(ctx: ViewContext, { kind, name }: HistoryLine): string {
  const who = name ?? ctx.t('Qualcuno')
  switch (kind) {
    case 'requested':
      return ctx.t('{who} l’ha inviata in revisione', { who })
    case 'returned':
      return ctx.t('{who} l’ha rimandata con osservazioni', { who })
    case 'recalled':
      return ctx.t('{who} l’ha ripresa', { who })
    case 'published':
      return ctx.t('{who} l’ha pubblicata', { who })
    case 'corrected':
      return ctx.t('{who} l’ha pubblicata come correzione urgente', { who })
    case 'confirmed':
      return ctx.t('{who} ha riletto e confermato la correzione urgente', { who })
    case 'withdrawn':
      return ctx.t('{who} l’ha ritirata', { who })
  }
}
