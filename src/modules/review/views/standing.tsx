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
import { isEditable, type ReviewStep, steps } from '../rules.ts'
import type { Standing } from '../standing.ts'
import type { HistoryLine } from '../steps/queries.ts'

interface Props {
  ctx: ViewContext
  standing: Standing
}

/** What may be done now, what is missing, and what the reviewer may say. */
export function Decisions({ ctx, standing }: Props) {
  const { work, base } = standing
  return (
    <div class="decisions">
      {isEditable(work.state) && <Checks ctx={ctx} checks={standing.checks} />}
      {standing.steps.includes('send') && <Sending ctx={ctx} standing={standing} />}
      {work.state === 'in_review' && <Reviewing ctx={ctx} standing={standing} />}
      {standing.steps.includes('openDraft') && (
        <PostButton ctx={ctx} to={paths.openNewDraft(base)} tone="outline">
          {ctx.t(steps.openDraft.button)}
        </PostButton>
      )}
      {standing.urgent && <Urgent ctx={ctx} standing={standing} />}
      <StepLink ctx={ctx} standing={standing} step="withdraw" to={paths.withdraw(base)} />
    </div>
  )
}

/** The way to a step that asks something first, for whoever may take it. */
function StepLink({ ctx, standing, step, to }: Props & { step: ReviewStep; to: string }) {
  if (!standing.steps.includes(step)) return null
  return (
    <p>
      <a href={linkTo(ctx, to)}>{ctx.t(steps[step].button)}</a>
    </p>
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
  const { publishers, base } = standing
  return (
    <>
      <PostButton ctx={ctx} to={paths.sendToReview(base)}>
        {ctx.t(steps.send.button)}
      </PostButton>
      <p class="form-text">
        {publishers.length > 0
          ? ctx.t('Potrà pubblicarlo: {names}.', { names: namesOf(publishers) })
          : ctx.t('Nessun’altra persona può pubblicarlo: chiedi al coordinamento della rete.')}
      </p>
      <StepLink ctx={ctx} standing={standing} step="correct" to={paths.correctUrgently(base)} />
      <StepLink ctx={ctx} standing={standing} step="discard" to={paths.discardDraft(base)} />
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
  const { may, base, work, publishers, returning, ownWords } = standing
  const request = work.facts.request!.id
  return (
    <>
      {standing.steps.includes('publish') && (
        <PostButton ctx={ctx} to={paths.publish(base)} values={{ request }}>
          {ctx.t(steps.publish.button)}
        </PostButton>
      )}
      {standing.steps.includes('giveBack') && (
        <FormFrame
          ctx={ctx}
          form={{ ...returning, key: ctx.newKey() }}
          to={paths.returnDraft(base)}
          submit={ctx.t(steps.giveBack.button)}
          tone="outline"
        >
          <Field ctx={ctx} form={returning} name="remarks" />
          <Field ctx={ctx} form={returning} name="request" />
        </FormFrame>
      )}
      {may.publish && ownWords && (
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
      <StepLink ctx={ctx} standing={standing} step="recall" to={paths.recall(base)} />
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
