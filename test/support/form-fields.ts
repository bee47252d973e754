import { FORMS } from '../../src/forms/index.ts';
import type { FormTableId } from '../../src/model/form.ts';

/** Every field of a form (or of one of its tables), in the form's order. Several if the form says so. */
export function formFields(form: string, table?: FormTableId): string[] {
  const tables = FORMS.find(({ id }) => id === form)?.tables ?? [];
  return tables
    .filter(({ id }) => table === undefined || id === table)
    .flatMap(({ blocks }) =>
      blocks.flatMap(({ rows, columns, field }) =>
        (rows ?? [null]).flatMap((row) => columns.map((column) => field(row?.id ?? null, column.id))),
      ),
    );
}
