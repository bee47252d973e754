import type { Check } from '../model/check.ts';
import type { NameTable } from './phrases.ts';

/** `requests.granted.total` → 予以公开 · 总计; `zhejiang-2013.via_own_site.other` → 本单位网站 · 其它各类信息. */
export function fieldName(field: string, names: NameTable): string {
  return namesOf(field, names).join(' · ');
}

/** A field among those of one relation: by its last part, or by the one before where all have the same last part. */
export function shortName(field: string, among: readonly string[], names: NameTable): string {
  const parts = namesOf(field, names);
  const lasts = new Set(among.map((each) => each.split('.').at(-1)));
  return parts.at(lasts.size > 1 || parts.length < 2 ? -1 : -2) ?? field;
}

/** The name of a rule's instance: a row, a column, a subject, or a whole field. Parts without a name are left out. */
export function instanceName({ rule, instance }: Pick<Check, 'rule' | 'instance'>, names: NameTable): string {
  const [within = ''] = rule.split('.');
  const path = instance.split('.');
  if (!(within in names.within) && path.length > 1 && (path[0] ?? '') in names.within)
    return fieldName(instance, names);
  return path.flatMap((_, at) => nameOf(within, path.slice(0, at + 1), names) ?? []).join(' · ') || instance;
}

/** True where each part of a field id has a name; for the test that nothing lacks one. */
export function isNamed(field: string, names: NameTable): boolean {
  const [within = '', ...path] = field.split('.');
  return path.every((_, at) => nameOf(within, path.slice(0, at + 1), names) !== undefined);
}

/** The names of a field's parts; the part itself where it has none. */
function namesOf(field: string, names: NameTable): string[] {
  const [within = '', ...path] = field.split('.');
  return path.map((part, at) => nameOf(within, path.slice(0, at + 1), names) ?? part);
}

/** A part is named by its whole path, by what it is in its table or form, or as everywhere. */
function nameOf(within: string, path: readonly string[], names: NameTable): string | undefined {
  const own = names.within[within] ?? {};
  const last = path.at(-1) ?? '';
  return own[path.join('.')] ?? own[last] ?? names.everywhere[last];
}
