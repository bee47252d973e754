import type { Exporter } from './exporter.ts';
import { json } from './json.ts';

/** Every export format. The menus and the command line offer what is listed here. */
export const EXPORTERS: readonly Exporter[] = [json];
