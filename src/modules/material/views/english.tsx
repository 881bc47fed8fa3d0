// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Work } from '#contracts/editions.ts'
import { picturesIn } from '#kernel/content/pictures.ts'
import { Content } from '#kernel/content/render.tsx'
import type { BoundForm } from '#kernel/forms/form.ts'
import { isStale } from '#kernel/i18n/stale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Prose } from '#ui/prose.tsx'
import { fileUrl, StaleTranslation, WhileOpen } from '../../review/index.ts'
import * as paths from '../paths.ts'
import type { MaterialText } from '../queries.ts'
import { ResearchFields } from './fields.tsx'
import { MaterialFrame } from './frame.tsx'

interface Props {
  ctx: ViewContext
  data: { material: Work; it: MaterialText; en: MaterialText | null }
  form: BoundForm
}

/** The translation, with the Italian text beside it. */
export function EnglishPage({ ctx, data, form }: Props) {
  const { material, it, en } = data
  return (
    <MaterialFrame ctx={ctx} material={material} here="english" writes islands={['editor', 'writing']}>
      {en && isStale(en.source_revision, it.revision) && <StaleTranslation ctx={ctx} />}
      <WhileOpen ctx={ctx} state={material.state} review={paths.previewMaterial(material.id)} form={form}>
        <div class="side-by-side">
          <FormFrame ctx={ctx} form={form} writing submit={ctx.t('Salva la traduzione')}>
            <FieldGroup legend={ctx.t('In inglese')}>
              <Field ctx={ctx} form={form} name="title" />
              <Field ctx={ctx} form={form} name="summary" />
              <Field
                ctx={ctx}
                form={form}
                name="body"
                editor={{ files: picturesIn(it.body), fileUrl: fileUrl('{id}') }}
              />
            </FieldGroup>
            <ResearchFields ctx={ctx} form={form} />
            <Field ctx={ctx} form={form} name="source" />
          </FormFrame>
          <Source ctx={ctx} material={material} it={it} />
        </div>
      </WhileOpen>
    </MaterialFrame>
  )
}

function Source({ ctx, material, it }: { ctx: ViewContext; material: Work; it: MaterialText }) {
  const research = [it.research_question, it.research_method, it.research_sources, it.research_findings]
  return (
    <section class="source-text" aria-labelledby="testo-italiano">
      <h2 id="testo-italiano">{ctx.t('Il testo italiano')}</h2>
      <div lang={ctx.locale === 'it' ? undefined : 'it'}>
        <p>
          <strong>{material.title.it}</strong>
        </p>
        <p>{material.summary.it}</p>
      </div>
      <Prose>
        <Content ctx={ctx} doc={it.body} headingOffset={1} fileUrl={fileUrl} lang="it" />
      </Prose>
      {research.some((part) => part !== '') && (
        <div lang={ctx.locale === 'it' ? undefined : 'it'}>
          {research.map((part, index) => (
            <p class="pre-line" key={String(index)}>
              {part}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
