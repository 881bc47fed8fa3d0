// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the import into a register, the same in every room. */
export const importPaths = (list: string) => {
  const run = (runId: string): string => `${list}/importa/${runId}`
  return {
    begin: `${list}/importa`,
    run,
    columns: (runId: string): string => `${run(runId)}/colonne`,
    confirm: (runId: string): string => `${run(runId)}/conferma`,
    undo: (runId: string): string => `${run(runId)}/annulla`,
    discard: (runId: string): string => `${run(runId)}/scarta`,
    refused: (runId: string): string => `${run(runId)}/righe-da-correggere.csv`,
  }
}
