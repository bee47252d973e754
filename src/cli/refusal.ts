/** Why a command was not carried out, in one sentence for the person who gave it. */
export class Refusal extends Error {}

/** The system's own words for what went wrong, without the path that it repeats. */
export function reasonOf(error: Error & { code?: string }): string {
  return error.message.replace(/^\w+: /, '').replace(/, \w+(?: '.*)?$/s, '') || (error.code ?? 'unknown');
}
