// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { PrivacyContact, PrivacyContacts } from '../../network/index.ts'
import type { ControllerData } from './controller.tsx'

export interface AnsweringData extends ControllerData {
  /** Null before the network is founded. */
  answers: PrivacyContact | null
  contacts: PrivacyContacts
}

/** Who answers for the data and whom to write to (GDPR art. 13(1)(a) and (b)). */
export function Answering({ ctx, controller, answers, contacts }: AnsweringData & { ctx: ViewContext }) {
  const { t } = ctx
  const officer = contacts.protectionOfficer
  return (
    <>
      <h2>{t('Chi risponde dei dati')}</h2>
      <p>
        {answers && controller && !contacts.controller
          ? t('Titolare del trattamento: {name}, capofila della rete {network}.', {
              name: answers.name,
              network: controller.network,
            })
          : answers
            ? `${t('Titolare del trattamento:')} ${[answers.name, answers.address].filter(Boolean).join(', ')}.`
            : t('Il titolare del trattamento sarà indicato quando la rete viene avviata.')}{' '}
        {t('Per ogni domanda sui tuoi dati scrivi a:')}{' '}
        {answers ? <Mail to={answers} /> : t('non ancora indicato')}.
      </p>
      {officer && (
        <p>
          {t('Responsabile della protezione dei dati:')} {officer.name}, <Mail to={officer} />.
        </p>
      )}
    </>
  )
}

const Mail = ({ to }: { to: PrivacyContact }) => <a href={`mailto:${to.email}`}>{to.email}</a>
