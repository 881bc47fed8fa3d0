// SPDX-License-Identifier: AGPL-3.0-or-later

import { dataBlock } from '#jsx/jsx-runtime'
import { LOCALES, localePath } from '#kernel/i18n/locale.ts'
import type { PageProps } from './page.tsx'

/** Title, description, the same page in each language, and the few files the page needs. */
export function PageHead({ ctx, title, description, islands, noindex, data, forms }: PageProps) {
  const { frame, asset } = ctx
  const name = frame.networkName
  const whole = title === name ? `${name} - ${frame.tagline}` : `${title} - ${name}`
  const origin = frame.origin ?? ''
  // The query of a list is another view of the same page: one address stands for all of them.
  const path = ctx.path.split('?')[0]!
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{ctx.refused ? ctx.t('Errore: {title}', { title: whole }) : whole}</title>
      {description && <meta name="description" content={description} />}
      {noindex && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content="#0d2b4b" />
      <link
        rel="preload"
        href={asset('titillium-web-400.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={asset('site.css')} />
      <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
      <link rel="canonical" href={origin + localePath(ctx.locale, path)} />
      {LOCALES.map((locale) => (
        <link rel="alternate" hreflang={locale} href={origin + localePath(locale, path)} key={locale} />
      ))}
      {forms?.map((form) => (
        <link rel="alternate" type={form.type} href={origin + form.path} key={form.path} />
      ))}
      {data &&
        dataBlock({
          '@context': 'https://schema.org',
          ...data,
          ...(ctx.demo && {
            disambiguatingDescription: ctx.t('Dimostrazione: dati inventati, senza valore'),
          }),
        })}
      {islands?.map((island) => (
        <script type="module" src={asset(`${island}.js`)} key={island} />
      ))}
    </head>
  )
}
