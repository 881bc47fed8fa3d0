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
import { Translated, TranslationDesk } from '#ui/translated.tsx'
import { fileUrl, StaleTranslation, WhileOpen } from '../../review/index.ts'
import * as paths from '../paths.ts'
import type { MaterialText } from '../queries.ts'
import { MaterialFrame } from './frame.tsx'

interface Props {
  ctx: ViewContext
  data: { material: Work; it: MaterialText; en: MaterialText | null }
  form: BoundForm
}

/** The translation, each part with its Italian. */
export function EnglishPage({ ctx, data, form }: Props) {
  const { material, it, en } = data
  return (
    <MaterialFrame ctx={ctx} material={material} here="english" writes islands={['editor', 'writing']}>
      {en && isStale(en.source_revision, it.revision) && <StaleTranslation ctx={ctx} />}
      <WhileOpen ctx={ctx} state={material.state} review={paths.previewMaterial(material.id)} form={form}>
        <TranslationDesk>
          <FormFrame ctx={ctx} form={form} writing submit={ctx.t('Salva la traduzione')}>
            <FieldGroup legend={ctx.t('In inglese')}>
              <Translated ctx={ctx} form={form} name="title" source={material.title.it} />
              <Translated ctx={ctx} form={form} name="summary" source={material.summary.it} />
              <Translated
                ctx={ctx}
                form={form}
                name="body"
                source={
                  <Prose>
                    <Content ctx={ctx} doc={it.body} fileUrl={fileUrl} lang="it" />
                  </Prose>
                }
                editor={{ files: picturesIn(it.body), fileUrl: fileUrl('{id}') }}
              />
            </FieldGroup>
            <FieldGroup legend={ctx.t('La ricerca da cui nasce')}>
              {RESEARCH.map(([name, column]) => (
                <Translated ctx={ctx} form={form} name={name} source={it[column]} key={name} />
              ))}
            </FieldGroup>
            <Field ctx={ctx} form={form} name="source" />
          </FormFrame>
        </TranslationDesk>
      </WhileOpen>
    </MaterialFrame>
  )
}

/** Fields of the research, and the columns of the text that they come from. */
const RESEARCH = [
  ['question', 'research_question'],
  ['method', 'research_method'],
  ['sources', 'research_sources'],
  ['findings', 'research_findings'],
] as const
