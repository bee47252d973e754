import type { Form } from '../model/form.ts';
import type { FormId } from './fields.ts';
import { national2019 } from './national-2019.ts';
import { national2021 } from './national-2021.ts';

/** Every form era that can be recognised. The newest stands first: between equals it wins. */
export const FORMS: readonly Form<FormId>[] = [national2021, national2019];
