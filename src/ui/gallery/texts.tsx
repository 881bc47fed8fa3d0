// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '../alert.tsx'
import { Badge, StatusChip } from '../badge.tsx'
import { Button, LinkButton, PostButton } from '../button.tsx'
import { EMBLEMS, Emblem } from '../emblem.tsx'
import { Figure, VideoPlayer } from '../figure.tsx'
import { FileLink } from '../file-link.tsx'
import { Icon } from '../icon.tsx'
import { Localized, Measure, Prose, Quote, ReadingTime, When } from '../prose.tsx'
import { Actions, Section } from '../section.tsx'
import { Example } from './example.tsx'

export function TextExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section title="Testi e messaggi" id="testi">
      <Example name="Pulsanti">
        <Actions>
          <Button ctx={ctx}>Salva</Button>
          <LinkButton ctx={ctx} to="/formazione" tone="outline">
            Vai ai corsi
          </LinkButton>
          <LinkButton ctx={ctx} to="/formazione" icon="it-download" small>
            Scarica
          </LinkButton>
          <PostButton ctx={ctx} to="/galleria" tone="danger">
            Elimina
          </PostButton>
          <Button ctx={ctx} tone="plain">
            Più tardi
          </Button>
        </Actions>
      </Example>
      <Example name="Messaggi">
        <Alert ctx={ctx} tone="success">
          <p>Il materiale è stato salvato.</p>
        </Alert>
        <Alert ctx={ctx} title="Aggiornato al 1° novembre 2026">
          <p>Testo non riveduto da un giurista.</p>
        </Alert>
        <Alert ctx={ctx} tone="warning" title="La norma è cambiata">
          <p>
            Controlla l’articolo 35 prima di usare questo testo. <a href="#testi">Leggi che cosa cambia</a>.
          </p>
        </Alert>
        <Alert ctx={ctx} tone="danger" title="Non è stato possibile salvare">
          <p>Il testo è troppo lungo. Accorcialo.</p>
        </Alert>
      </Example>
      <Example name="Etichette e stati">
        <Actions>
          <Badge>Materiale</Badge>
          <StatusChip ctx={ctx}>Bozza</StatusChip>
          <StatusChip ctx={ctx} tone="info">
            In revisione
          </StatusChip>
          <StatusChip ctx={ctx} tone="success">
            Pubblicato
          </StatusChip>
          <StatusChip ctx={ctx} tone="warning">
            Da aggiornare
          </StatusChip>
          <StatusChip ctx={ctx} tone="danger">
            Ritirato
          </StatusChip>
        </Actions>
      </Example>
      <Example name="Emblemi e icone">
        <Actions>
          {EMBLEMS.map((name) => (
            <Emblem ctx={ctx} name={name} key={name} />
          ))}
          <Emblem ctx={ctx} name="health" size="lg" />
          <Icon ctx={ctx} name="it-info-circle" label="Informazione" />
        </Actions>
      </Example>
      <ProseExample ctx={ctx} />
      <MediaExample ctx={ctx} />
    </Section>
  )
}

function ProseExample({ ctx }: { ctx: ViewContext }) {
  return (
    <Example name="Testo">
      <Prose>
        <h3>Chi ha diritto alle cure</h3>
        <p>
          Chi è presente sul territorio ha diritto alle <strong>cure urgenti ed essenziali</strong>, anche se
          non ha il permesso di soggiorno. L’accesso alle cure{' '}
          <a href={ctx.href('/tematiche')}>non comporta segnalazioni</a>.
        </p>
        <ul>
          <li>Le cure urgenti non si possono rimandare.</li>
          <li>Le cure essenziali riguardano malattie che, senza cura, possono diventare gravi.</li>
        </ul>
        <Quote source="Legge di esempio, art. 1">Le parole di una norma, riportate come sono scritte.</Quote>
        <p lang="ar" dir="rtl">
          هذا نص تجريبي مكتوب من اليمين إلى اليسار.
        </p>
      </Prose>
      <Measure>
        <p>
          <ReadingTime ctx={ctx} minutes={6} /> di lettura, aggiornato il{' '}
          <When ctx={ctx} value="2026-11-01" />, controllato il <When ctx={ctx} value={ctx.now} hour />.{' '}
          <Localized ctx={ctx} text={{ it: 'Diritto alla salute' }} />.
        </p>
      </Measure>
    </Example>
  )
}

function MediaExample({ ctx }: { ctx: ViewContext }) {
  return (
    <Example name="Immagini, filmati e file">
      <Figure
        src={ctx.asset('mark.svg')}
        alt="Due persone sotto i portici"
        width={120}
        height={120}
        caption="Il segno della rete."
      />
      <VideoPlayer
        ctx={ctx}
        title="L’iscrizione al servizio sanitario in tre minuti"
        src="/file/esempio.mp4"
        mediaType="video/mp4"
        captions={[{ src: '/file/esempio.vtt', lang: 'it', label: 'Italiano' }]}
        transcriptTo="#testi"
        startAt={42}
      />
      <p>
        <FileLink
          ctx={ctx}
          src="/file/scheda.pdf"
          name="Scheda per lo sportello"
          mediaType="application/pdf"
          bytes={1_536_000}
        />
      </p>
    </Example>
  )
}
