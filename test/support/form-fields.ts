import { FORMS } from '../../src/forms/index.ts';
import { type Form, type FormTableId, figureColumns } from '../../src/model/form.ts';

/** Every field of a form (or of one of its tables), in the form's order. */
export function fieldsOf({ tables }: Form, table?: FormTableId): string[] {
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

/** The same by the form's id; of a form with two layouts, those of the newer. */
export function formFields(id: string, table?: FormTableId): string[] {
  const form = FORMS.find((each) => each.id === id);
  return form === undefined ? [] : fieldsOf(form, table);
}
