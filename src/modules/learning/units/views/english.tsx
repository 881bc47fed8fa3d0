// SPDX-License-Identifier: AGPL-3.0-or-later

import { picturesIn } from '#kernel/content/pictures.ts'
import { Content } from '#kernel/content/render.tsx'
import type { BoundForm } from '#kernel/forms/form.ts'
import { isStale } from '#kernel/i18n/stale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Prose } from '#ui/prose.tsx'
import { Translated, TranslationDesk } from '#ui/translated.tsx'
import { fileUrl, StaleTranslation, WhileOpen } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import type { PinnedUnit, UnitTexts } from '../queries.ts'

interface Props {
  ctx: ViewContext
  data: { course: DeskCourse; unit: PinnedUnit; number: number; texts: UnitTexts }
  form: BoundForm
}

/** The translation of a unit, each part with its Italian. */
export function UnitEnglishPage({ ctx, data, form }: Props) {
  const { course, unit, texts, number } = data
  const { it, en } = texts
  return (
    <CourseFrame
      ctx={ctx}
      course={course}
      here="units"
      writes
      title={ctx.t('Unità {number, number} in inglese', { number })}
      islands={['editor', 'writing']}
    >
      {en && it && isStale(en.source_revision, it.revision) && <StaleTranslation ctx={ctx} />}
      <WhileOpen ctx={ctx} state={course.state} review={paths.previewCourse(course.id)} form={form}>
        <TranslationDesk>
          <FormFrame
            ctx={ctx}
            form={form}
            writing
            submit={ctx.t('Salva la traduzione')}
            cancel={paths.courseUnits(course.id)}
            cancelWords={ctx.t('Torna alle unità')}
          >
            <FieldGroup legend={ctx.t('In inglese')}>
              <Translated ctx={ctx} form={form} name="title" source={unit.title.it} />
              <Translated
                ctx={ctx}
                form={form}
                name="body"
                source={
                  it ? (
                    <Prose>
                      <Content ctx={ctx} doc={it.body} fileUrl={fileUrl} lang="it" />
                    </Prose>
                  ) : (
                    ''
                  )
                }
                editor={{ files: it ? picturesIn(it.body) : [], fileUrl: fileUrl('{id}') }}
              />
            </FieldGroup>
            <Field ctx={ctx} form={form} name="source" />
          </FormFrame>
        </TranslationDesk>
      </WhileOpen>
    </CourseFrame>
  )
}
