// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { directionOf, languageName, nativeName } from '../known.ts'

/** 'العربية – arabo': its own name, for who speaks it, and the one of the page. Once where they are the same word. */
export function LanguageName({ ctx, code }: { ctx: ViewContext; code: string }) {
  const [native, name] = [nativeName(code), languageName(code, ctx.locale)]
  if (native.toLowerCase() === name.toLowerCase()) return <>{name}</>
  return (
    <>
      <bdi lang={code} dir={directionOf(code)}>
        {native}
      </bdi>
      {` – ${name}`}
    </>
  )
}
