// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { linkTo, sourceOf } from './link-to.ts'

interface FigureProps {
  /** Address of the picture, of ours. */
  src: string
  /** What the picture shows; '' only when the caption or the text says all of it. */
  alt: string
  /** Size in pixels, so that the page does not jump when it arrives. */
  width?: number
  height?: number
  caption?: Children
}

/** A picture with its caption, loaded when it comes near. */
export function Figure({ src, alt, width, height, caption }: FigureProps) {
  return (
    <figure class="figure">
      <img src={sourceOf(src)} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

export interface Captions {
  src: string
  lang: string
  /** Language in its own words: 'Italiano'. */
  label: string
}

interface VideoPlayerProps {
  ctx: ViewContext
  title: string
  src: string
  mediaType?: string
  poster?: string
  /** Captions are required of what is published (WCAG 1.2.2); drafts may still lack them. */
  captions: readonly Captions[]
  /** Italian path or anchor of the written version (WCAG 1.2.3). */
  transcriptTo?: string
  /** Second to start from, when somebody comes back. */
  startAt?: number
}

/** A film with the browser's own controls: they work by keyboard and without JavaScript. */
export function VideoPlayer({
  ctx,
  title,
  src,
  mediaType,
  poster,
  captions,
  transcriptTo,
  startAt,
}: VideoPlayerProps) {
  const address = sourceOf(src)
  return (
    <figure class="video">
      {/* biome-ignore lint/a11y/useMediaCaption: the tracks come from the list of captions */}
      <video controls preload="metadata" playsInline poster={poster && sourceOf(poster)} aria-label={title}>
        <source src={address && startAt ? `${address}#t=${Math.floor(startAt)}` : address} type={mediaType} />
        {captions.map((track, index) => (
          <track
            kind="captions"
            src={sourceOf(track.src)}
            srcLang={track.lang}
            label={track.label}
            default={index === 0}
            key={track.src}
          />
        ))}
        <a href={address}>{ctx.t('Scarica il video')}</a>
      </video>
      <figcaption>
        {title}
        {transcriptTo && (
          <>
            {' · '}
            <a href={linkTo(ctx, transcriptTo)}>{ctx.t('Leggi la trascrizione')}</a>
          </>
        )}
      </figcaption>
    </figure>
  )
}
