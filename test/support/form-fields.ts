import { FORMS } from '../../src/forms/index.ts';
import { type FormTableId, figureColumns } from '../../src/model/form.ts';

/** Every field of a form (or of one of its tables), in the form's order. Several if the form says so. */
export function formFields(form: string, table?: FormTableId): string[] {
  const tables = FORMS.find(({ id }) => id === form)?.tables ?? [];
  return tables
    .filter(({ id }) => table === undefined || id === table)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        (block.rows ?? [null]).flatMap((row) =>
          figureColumns(block).map((column) => block.field(row?.id ?? null, column.id)),
        ),
      ),
    );
}
