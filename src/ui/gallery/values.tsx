// SPDX-License-Identifier: AGPL-3.0-or-later
import { address } from '#kernel/forms/address.ts'
import { text } from '#kernel/forms/field.ts'
import { type BoundForm, form, fresh, parseForm, refilled } from '#kernel/forms/form.ts'
import { checkOf } from '#kernel/forms/grouped.ts'
import { money } from '#kernel/forms/money.ts'
import { period } from '#kernel/forms/period.ts'
import { storedTranslation, translation } from '#kernel/forms/translation.ts'
import { textDigest } from '#kernel/i18n/stale-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '../description-list.tsx'
import { FormFrame } from '../form-frame.tsx'
import { GroupedFields } from '../grouped-fields.tsx'
import { Section } from '../section.tsx'
import { Translated, TranslationDesk } from '../translated.tsx'
import { AddressShown, MoneyShown, PeriodShown } from '../values.tsx'
import { Example } from './example.tsx'

const price = money({ name: 'price', label: 'Contributo', currencies: ['EUR', 'CHF'] })
const opening = period({
  name: 'open',
  from: { label: 'Aperto dal', required: true },
  to: { label: 'Aperto fino al', help: 'Vuoto: non c’è una fine.' },
})
const seat = address({ name: 'seat', required: true })

const sheet = form({ ...price.fields, ...opening.fields, ...seat.fields }, checkOf(price, opening, seat))

/** What somebody has typed: the end before the beginning, a point without its precision. */
const typed = {
  price: '1.234,50',
  price_currency: 'EUR',
  open_from: '2026-03-01',
  open_to: '2026-02-01',
  seat_lines: 'Via Esempio 1\nPiano terra, sportello 3',
  seat_cap: '44121',
  seat_municipality: 'Ferrara',
  seat_istat: '038008',
  seat_latitude: '44,8378',
  seat_longitude: '11,6196',
  seat_accuracy: '',
}

function asAnswered(): BoundForm {
  const parsed = parseForm(sheet, typed)
  const key = '019ab000-0000-7000-8000-000000000020'
  return refilled(sheet, typed, { errors: parsed.ok ? {} : parsed.errors, key })
}

export function ValueExamples({ ctx }: { ctx: ViewContext }) {
  const answered = asAnswered()
  const point = { latitude: 44.8378, longitude: 11.6196, accuracy: 'entrance' } as const
  return (
    <Section title="Valori di più campi" id="valori">
      <Example name="Denaro, periodo e indirizzo, come si leggono">
        <DescriptionList
          entries={[
            ['Contributo', <MoneyShown ctx={ctx} value={{ amount: '1234.50', currency: 'EUR' }} key="a" />],
            ['Aperto', <PeriodShown ctx={ctx} value={{ from: '2026-03-01', to: '2026-11-11' }} key="b" />],
            ['In prova', <PeriodShown ctx={ctx} value={{ from: null, to: '2026-06-08' }} key="c" />],
            [
              'Sede',
              <AddressShown
                ctx={ctx}
                value={{
                  lines: ['Via Esempio 1', 'Piano terra, sportello 3'],
                  cap: '44121',
                  municipality: 'Ferrara',
                  istat: '038008',
                  point,
                }}
                key="d"
              />,
            ],
          ]}
        />
      </Example>
      <Example name="Denaro, periodo e indirizzo, come si scrivono">
        <FormFrame ctx={ctx} form={answered} submit="Salva la scheda" prefix="valori-">
          <GroupedFields ctx={ctx} form={answered} of={price} legend="Quanto costa" prefix="valori-" />
          <GroupedFields ctx={ctx} form={answered} of={opening} legend="Quando" prefix="valori-" />
          <GroupedFields ctx={ctx} form={answered} of={seat} legend="Dove" prefix="valori-" />
        </FormFrame>
      </Example>
      <Example name="Una traduzione, con l’italiano accanto">
        <TranslationDesk>
          <FormFrame ctx={ctx} form={english} submit="Salva la traduzione">
            <Translated ctx={ctx} form={english} name="titleEn" source="Il codice STP" />
            <Translated ctx={ctx} form={english} name="noteEn" source="" />
            <Translated ctx={ctx} form={english} name="moreEn" source={null} />
            <Translated ctx={ctx} form={english} name="codeEn" />
          </FormFrame>
        </TranslationDesk>
      </Example>
    </Section>
  )
}

const code = { it: 'codeIt', en: 'codeEn' } as const

const english = fresh(
  form({
    titleEn: text({ label: 'Titolo in inglese' }),
    noteEn: text({ label: 'Nota in inglese', multiline: true, rows: 2 }),
    moreEn: text({ label: 'Altro in inglese' }),
    codeIt: text({ label: 'Codice' }),
    ...translation(code, { label: 'Codice in inglese' }),
  }),
  '019ab000-0000-7000-8000-000000000021',
  {
    titleEn: 'The STP code',
    ...storedTranslation(code, { it: 'Il codice ENI', en: 'The STP code', of: textDigest('Il codice STP') }),
  },
)
