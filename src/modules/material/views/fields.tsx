// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { BornFromField, type BornFromShown } from '../../research/index.ts'
import { FileField, type FilesShown } from '../../review/index.ts'
import type { FileField as FieldOfFiles } from '../parts.ts'

interface FormProps {
  ctx: ViewContext
  form: BoundForm
}

export function ResearchFields({ ctx, form, findings }: FormProps & BornFromShown) {
  return (
    <FieldGroup legend={ctx.t('La ricerca da cui nasce')}>
      <BornFromField ctx={ctx} form={form} findings={findings} />
      <Field ctx={ctx} form={form} name="question" />
      <Field ctx={ctx} form={form} name="method" />
      <Field ctx={ctx} form={form} name="sources" />
      <Field ctx={ctx} form={form} name="findings" />
    </FieldGroup>
  )
}

export function FilesFields({ ctx, form, files }: FormProps & { files: FilesShown<FieldOfFiles> }) {
  const common = { ctx, form, files }
  return (
    <FieldGroup legend={ctx.t('File')}>
      <noscript>
        <p class="form-text">
          {ctx.t('Senza JavaScript i file partono con il pulsante in fondo: al massimo 25 MB ciascuno.')}
        </p>
      </noscript>
      <FileField {...common} name="attachments" multiple help={ctx.t('PDF, testi e fogli, audio.')} />
      <FileField
        {...common}
        name="images"
        pictures
        multiple
        help={ctx.t(
          'Caricala, poi mettila nel testo con il pulsante «Immagine»: su una riga da sola, con la descrizione per chi non la vede. Luogo e dati dell’apparecchio, che le foto portano con sé, vengono tolti.',
        )}
        note={(file) => ctx.t('nel testo: {code}', { code: `![${ctx.t('descrizione')}](file:${file.id})` })}
      />
      <FileField
        {...common}
        name="video"
        help={ctx.t(
          'Un solo video MP4 (H.264) o WebM: non lo convertiamo, quindi deve già andare nei browser.',
        )}
      />
      <FileField
        {...common}
        name="captionsIt"
        help={ctx.t('Un file WebVTT (.vtt). Con un video sono obbligatori.')}
      />
      <FileField {...common} name="captionsEn" />
    </FieldGroup>
  )
}
