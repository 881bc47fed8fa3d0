// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field, fieldId } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../../paths.ts'
import type { Body } from '../../queries.ts'
import type { Logo, LogoFile } from '../queries.ts'
import { LOGO_SLOT, slotWords } from '../slot.ts'

interface LogoPageProps {
  ctx: ViewContext
  body: Pick<Body, 'name' | 'slug'>
  logo: Logo | null
  /** Pictures that were uploaded and are used by nothing yet. */
  inHand: readonly LogoFile[]
  form: BoundForm
}

/** The logo of a body, with what it shows and who allowed its use. */
export function LogoPage({ ctx, body, logo, inHand, form }: LogoPageProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Logo: {name}', { name: body.name })}
      crumbs={[
        { label: t('Enti'), to: paths.bodies.list },
        { label: body.name, to: paths.bodies.row(body.slug) },
      ]}
      crumb={t('Logo')}
      islands={['upload']}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={paths.bodies.row(body.slug)} multipart>
        <FileOfLogo ctx={ctx} body={body} logo={logo} inHand={inHand} form={form} />
        {['alt', 'approved_by', 'approved_on'].map((name) => (
          <Field ctx={ctx} form={form} name={name} key={name} />
        ))}
      </FormFrame>
    </Page>
  )
}

/** The one that is there stays in sight when it is unticked; of those in hand, the ones that this form was sent with. */
function FileOfLogo({ ctx, body, logo, inHand, form }: LogoPageProps) {
  const sent = new Set(form.values.file ?? [])
  const files = [...(logo ? [logo.file] : []), ...inHand.filter(({ id }) => sent.has(id))].map((file) => ({
    id: file.id,
    name: file.name,
    mediaType: file.media_type,
    bytes: file.bytes,
    src: file.id === logo?.file_id && file.state === 'ready' ? paths.bodyLogo(body.slug) : undefined,
    state: file.state === 'scanning' ? ctx.t('in controllo') : undefined,
  }))
  const own = `${fieldId('file')}-file`
  return (
    <Field
      ctx={ctx}
      form={form}
      name="file"
      upload={{
        ...LOGO_SLOT,
        words: slotWords(ctx),
        files,
        fallback: (
          <p class="upload-plain">
            <label for={own}>{ctx.t('Scegli il file')}</label>{' '}
            <input type="file" id={own} name="file" accept={LOGO_SLOT.accept} />
          </p>
        ),
      }}
    />
  )
}
