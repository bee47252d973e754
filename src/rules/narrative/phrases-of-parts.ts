import type { PartPhrase } from '../../model/narrative.ts';

/**
 * Phrases of which one counts a part of what the other counts. Matched against the words around a figure, which stands
 * at the sign ※. Weak evidence: where the part is the greater, it is a question.
 */
export const PART_PHRASES: readonly PartPhrase[] = [
  {
    id: 'visitors',
    part: /浏览(?:总)?量※人|访问(?:总)?人数※人|访客※人/,
    whole: /点击(?:总)?[数量]※次|访问(?:总)?量※(?:人)?次/,
    reach: 'sentence',
  },
  {
    id: 'documents',
    part: /公开[^，]{0,20}文件※[号件份]/,
    whole: /发布(?:各类)?(?:政府)?信息※条/,
    reach: 'sentence',
  },
  {
    id: 'gazette',
    part: /刊发[^，]{0,20}文件※[号件份]/,
    whole: /公开[^，]{0,20}文件※[号件份]/,
    reach: 'report',
  },
  { id: 'concluded', part: /^办结※件/, whole: /受理[^，]{0,12}事项※件/, reach: 'sentence' },
];

/** Things that a text may count twice in different places. Each names what the figure beside it counts. */
export const INDICATORS: readonly {
  readonly id: string;
  readonly pattern: RegExp;
  readonly units: RegExp;
}[] = [
  { id: 'hotline', pattern: /12345/, units: /^[件条起]$/ },
  { id: 'budget', pattern: /财政预(?:算)?决算[^，]{0,12}信息$/, units: /^[条篇份件]$/ },
];
