// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locale } from '#kernel/i18n/locale.ts'
import type { DemoClip } from './format.ts'

/** Twenty seconds of four slides without speech: the picture is generated from these texts. */
export const stpClip: DemoClip = {
  slug: 'codice-stp-in-venti-secondi',
  title: { it: 'Il codice STP in venti secondi', en: 'The STP code in twenty seconds' },
  seconds: 20,
  width: 640,
  height: 360,
  slides: [
    {
      from: 0,
      to: 5,
      heading: { it: 'Il codice STP', en: 'The STP code' },
      text: {
        it: 'Serve a chi non ha il permesso di soggiorno e ha bisogno di cure.',
        en: 'It is for people without a residence permit who need care.',
      },
    },
    {
      from: 5,
      to: 10,
      heading: { it: 'Com’è fatto', en: 'What it looks like' },
      text: {
        it: 'Sedici caratteri. I primi tre sono STP.',
        en: 'Sixteen characters. The first three are STP.',
      },
    },
    {
      from: 10,
      to: 15,
      heading: { it: 'Quanto dura', en: 'How long it lasts' },
      text: {
        it: 'Sei mesi, e si rinnova. Vale in tutta Italia.',
        en: 'Six months, and it is renewed. It is valid all over Italy.',
      },
    },
    {
      from: 15,
      to: 20,
      heading: { it: 'Nessuna segnalazione', en: 'No reporting' },
      text: {
        it: 'Chi chiede cure non viene segnalato. Dimostrazione: casi inventati.',
        en: 'People who seek care are not reported. Demonstration: invented cases.',
      },
    },
  ],
}

const NO_SPEECH = { it: '[Video senza parlato]', en: '[Video without speech]' }

const timestamp = (seconds: number): string => {
  const part = (n: number, width = 2) => String(n).padStart(width, '0')
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}.000`
}

/** Captions of a clip as WebVTT: a silent clip says so in its first cue, and then what the slides say. */
export function webVtt(clip: DemoClip, locale: Locale): string {
  const cues = clip.slides.map(({ from, to, heading, text }, i) => {
    const lines = [
      ...(i === 0 ? [NO_SPEECH[locale]] : []),
      heading[locale] ?? heading.it,
      text[locale] ?? text.it,
    ]
    return `${i + 1}\n${timestamp(from)} --> ${timestamp(to)}\n${lines.join('\n')}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

/** The same as plain Markdown, for those who do not watch. */
export function transcript(clip: DemoClip, locale: Locale): string {
  const opening = {
    it: `Video senza parlato di ${clip.seconds} secondi, con ${clip.slides.length} schermate di testo.`,
    en: `Video of ${clip.seconds} seconds without speech, with ${clip.slides.length} slides of text.`,
  }
  const slides = clip.slides.map(
    ({ heading, text }, i) => `${i + 1}. **${heading[locale] ?? heading.it}.** ${text[locale] ?? text.it}`,
  )
  return `${opening[locale]}\n\n${slides.join('\n')}\n`
}
