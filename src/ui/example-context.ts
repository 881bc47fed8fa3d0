// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { localePath } from '#kernel/i18n/locale.ts'
import type { Frame, ViewContext } from '#kernel/render/context.ts'

/** A frame with every part filled in, for the gallery and for tests of views. */
export const exampleFrame: Frame = {
  networkName: 'Rete di esempio',
  tagline: 'Formazione e servizi per chi lavora con i cittadini stranieri',
  parentBody: 'Comune di Esempio',
  nav: [
    { label: 'Progetto', path: '/progetto' },
    { label: 'Tematiche', path: '/tematiche' },
    { label: 'Formazione', path: '/formazione' },
    { label: 'Servizi', path: '/servizi' },
    { label: 'Seminari', path: '/seminari' },
    { label: 'Buone prassi', path: '/buone-prassi' },
    { label: 'Attestati', path: '/attestati' },
  ],
  personal: [
    { label: 'I miei corsi', path: '/io/corsi' },
    { label: 'I miei attestati', path: '/io/attestati' },
    { label: 'Redazione', path: '/redazione' },
  ],
  footer: [
    { label: 'Privacy', path: '/privacy' },
    { label: 'Accessibilità', path: '/accessibilita' },
    { label: 'Note legali', path: '/note-legali' },
    { label: 'Contatti', path: '/contatti' },
    { label: 'Codice sorgente', path: 'https://example.org/codice' },
  ],
  band: {
    statement:
      'Progetto cofinanziato dall’Unione europea. Fondo europeo per l’integrazione di cittadini di paesi terzi, programma annuale di esempio.',
    partners: ['Comune di Esempio', 'Comune di Prova', 'Regione di Esempio', 'Cooperativa Saggio'],
  },
  contact: { name: 'Ufficio della rete', lines: ['Piazza di Esempio 1', 'rete@ente.example', '0532 000000'] },
  residents: [
    { lang: 'en', dir: 'ltr', text: 'New here? Find the office that can help you.', path: '/uffici' },
    {
      lang: 'fr',
      dir: 'ltr',
      text: 'Vous venez d’arriver ? Trouvez le bureau qui peut vous aider.',
      path: '/uffici',
    },
    {
      lang: 'ro',
      dir: 'ltr',
      text: 'Ați sosit de curând? Găsiți biroul care vă poate ajuta.',
      path: '/uffici',
    },
    { lang: 'sq', dir: 'ltr', text: 'Sapo keni ardhur? Gjeni zyrën që mund t’ju ndihmojë.', path: '/uffici' },
    {
      lang: 'uk',
      dir: 'ltr',
      text: 'Ви щойно приїхали? Знайдіть установу, яка вам допоможе.',
      path: '/uffici',
    },
    { lang: 'ar', dir: 'rtl', text: 'هل وصلت حديثًا؟ ابحث عن المكتب الذي يمكنه مساعدتك.', path: '/uffici' },
    {
      lang: 'ur',
      dir: 'rtl',
      text: 'کیا آپ نئے آئے ہیں؟ وہ دفتر تلاش کریں جو آپ کی مدد کر سکے۔',
      path: '/uffici',
    },
    { lang: 'zh', dir: 'ltr', text: '刚到这里吗？查找可以帮助您的办事处。', path: '/uffici' },
  ],
}

/** A signed-in person who holds no role. */
export const exampleActor: Actor = {
  id: '019ab000-0000-7000-8000-000000000001',
  name: 'Anna Esempio',
  email: 'anna@ente.example',
  grants: [],
  permissions: new Map(),
  sharedDesk: false,
}

/** Fills `{name}` and the `one`/`other` of a plural: enough for examples, not ICU. */
function fill(source: string, values: Record<string, string | number> = {}): string {
  const plural = source.replace(
    /\{(\w+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g,
    (_all, name: string, one: string, other: string) =>
      (values[name] === 1 ? one : other).replaceAll('#', String(values[name])),
  )
  return plural
    .replace(
      /\{(\w+), number, percent\}/g,
      (_all, name: string) => `${Math.round(Number(values[name]) * 100)}%`,
    )
    .replace(/\{(\w+)(?:, \w+)*\}/g, (_all, name: string) => String(values[name] ?? ''))
}

/** A context whose texts are the Italian sources, for the gallery and for tests. */
export function exampleContext(changes: Partial<ViewContext> = {}): ViewContext {
  const locale = changes.locale ?? 'it'
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' })
  const hours = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(locale)
  return {
    t: fill,
    locale,
    href: (path) => localePath(locale, path),
    local: (text: LocalText) => {
      const found = text[locale]
      return found ? { text: found } : { text: text.it, lang: 'it' }
    },
    date: (value, style = 'long') => (style === 'long' ? long : short).format(new Date(value)),
    dateTime: (value) => hours.format(value),
    time: (value) => value.toISOString().slice(11, 16),
    number: (value) => numbers.format(value),
    asset: (name) => `/assets/${name}`,
    actor: null,
    path: '/galleria',
    demo: false,
    flash: null,
    frame: exampleFrame,
    now: new Date('2026-11-23T10:00:00Z'),
    requestId: '019ab000-0000-7000-8000-00000000000f',
    newKey: () => '019ab000-0000-7000-8000-0000000000f0',
    ...changes,
  }
}
