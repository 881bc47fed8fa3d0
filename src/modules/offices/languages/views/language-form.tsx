// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import * as paths from '../../paths.ts'
import { LANGUAGE_CODES, languageChoices, languageName } from '../known.ts'
import type { OfficeLanguage } from '../queries.ts'

export interface LanguageFormData {
  office: { readonly slug: string; readonly name: string }
  /** Null where one is added. */
  line: OfficeLanguage | null
  bodies: readonly Choice[]
}

export function LanguageFormPage({
  ctx,
  office,
  line,
  bodies,
  form,
}: LanguageFormData & { ctx: ViewContext; form: BoundForm }) {
  const { t, locale } = ctx
  const { slug, name } = office
  const choices: Readonly<Record<string, readonly Choice[]>> = {
    language: languageChoices(LANGUAGE_CODES, locale),
    provider_id: bodies,
  }
  return (
    <Page
      ctx={ctx}
      title={
        line
          ? t('Lingua di {name}: {language}', { name, language: languageName(line.language, locale) })
          : t('Una lingua in più: {name}', { name })
      }
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: name, to: paths.offices.row(slug) },
      ]}
      crumb={line ? languageName(line.language, locale) : t('Aggiungi una lingua')}
      lead={t('Una riga per ogni modo: un operatore che la parla, un mediatore il mercoledì, un interprete.')}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={`${paths.offices.row(slug)}#lingue`}>
        {namesStanding(form).map((field) => (
          <Standing ctx={ctx} form={form} name={field} choices={choices[field]} key={field} />
        ))}
      </FormFrame>
      {line && (
        <PostButton ctx={ctx} to={paths.removeLanguage(slug, line.id)} tone="danger">
          {t('Togli questa lingua')}
        </PostButton>
      )}
    </Page>
  )
}
