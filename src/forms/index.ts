import type { Form } from '../model/form.ts';
import type { FormId } from './fields.ts';
import { fujianCumulative, fujianCumulative2008 } from './fujian-cumulative.ts';
import { national2014 } from './national-2014.ts';
import { national2019 } from './national-2019.ts';
import { national2021 } from './national-2021.ts';
import { shanghaiCoded, shanghaiCodedOlder } from './shanghai-coded.ts';
import { zhejiang2013 } from './zhejiang-2013.ts';

/**
 * Every form era that can be recognised. The newest stands first: between equals it wins. A form that was printed in
 * two layouts stands here twice, under one id.
 */
export const FORMS: readonly Form<FormId>[] = [
  national2021,
  national2019,
  national2014,
  fujianCumulative,
  fujianCumulative2008,
  zhejiang2013,
  shanghaiCoded,
  shanghaiCodedOlder,
];
