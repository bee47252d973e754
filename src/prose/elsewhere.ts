import { firstWhere } from '../text/first-where.ts';
import type { Facts } from './claim-list.ts';
import type { Sentence } from './sentences.ts';

/** What the text before a sentence leaves in force for it, and what its own words change. */
export interface Surroundings {
  /** Another body than the report's own was the last that the paragraph spoke of. */
  readonly isOfOthers: boolean;
  /** The short sentence that begins its item. */
  readonly item: Topic | null;
  /** That, or the heading above it, names a part of the work: 环境保护信息公开. */
  readonly isOnPart: boolean;
  /** The heading or the short sentence above names something besides; whether that is a part, nobody knows. */
  readonly isOnSomething: boolean;
  /** What the paragraph last spoke of were petitions, proposals or reviews, and not applications for information. */
  readonly isOtherBusiness: boolean;
  /** Where the sentence names a body, and whether it is another one. */
  readonly bodies: readonly Turn[];
  /** Where it names what is handled, and whether that is something else. */
  readonly business: readonly Turn[];
}

/** What a heading or a short sentence names. */
interface Topic {
  readonly isPart: boolean;
  /** Nothing but the work as a whole. */
  readonly isPlain: boolean;
  /** It has a number, or its words say so: all of its item is about it. */
  readonly isLasting: boolean;
}

/** From this place on, something is so. */
interface Turn {
  readonly at: number;
  readonly is: boolean;
}

/** Words further back than this say nothing of a figure. */
const FAR = 240;
/** A longer sentence is no heading. */
const LONGEST_HEADING = 40;
/** … and within a paragraph, where it may be a statement. */
const LONGEST_TOPIC = 30;
const NUMBERED = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.．]|[一二三四五六七八九十]是)/;
const STOP = /[。!?]$/;

/** Who does what a clause says, where the clause begins with that: 市政府办公室收到, 各部门公开. */
const BODY = new RegExp(
  '(?:^|[，;:、])(?:\\(?[一二三四五六七八九十\\d]{1,3}[)、.．]|[一二三四五六七八九十]是|其中，?|(?:19|20)\\d{2}年度?，?|[全今本]年度?，?){0,4}' +
    '([^，。;:()《》“”\\d、收受办共与对向由在将把通按为据接答关于以从经并请要]{0,16}?' +
    '(?:政府|办公室|办公厅|政府办|本级|管委会|委员会|[局厅科处]|(?<![党县市区省州旗])委|部门|单位|机关|乡镇|[镇乡]|街道|系统|中心|各[县市区州旗镇乡]{1,4}))' +
    '(?!网|门户|官方|公众|微|信息|公报|采购|工作|服务|热线|开放|办|及|和|文件|规章|常务|会|领导|负责|主要|[限面部]|托|员|任务|组|环节|街|村|级|政府|机关)',
  'g',
);
export const GOVERNMENT = /政府$|管委会$|管理委员会$|实验区$|开发区$|[镇乡县市区旗州省]$|街道(?:办事处)?$/;
const OWN_GOVERNMENT = /^(?:我|本|全)?([市县区省州旗镇乡])?(?:各级)?(?:人民政府|政府|行政机关|政府机关)$/;
/** 县（市、区）政府: the brackets only say that there are other names for it. */
const FILLER = '\u0000';
const OTHER_NAMES = /\([省市县区州旗镇乡街道、]+\)/g;
/** A body that only says of itself what it is. */
const SELF = /^(?:我|本(?!级)|该|我们)|^(?:行政)?机关$|^单位$/;
const ALL_OF_A_PLACE = /^全[省市区县州旗]/;
/** Where the report is a government's, the parts of one. */
const PARTS_OF_GOVERNMENT = /本级|办公[室厅]|政府办|部门|单位|[各直]|系统|[局厅委科处]$|[镇乡]$|街道$/;

/** Another time than the year: 上半年, 三季度, 疫情防控期间, 近三年, “十三五”, 5月, and what is only hoped for. */
const OTHER_SPAN =
  /半年|季度|(?<!年|年度|统计|报告|本)期间|近[一二两三四五六七八九十\d]{1,2}年|[一二两三四五六七八九十多\d]年来|(?:19|20)\d{2}年?[-—–~～至到]+(?:19|20)\d{2}年|十[一二三四五]五|力争|争取|计划|预计|目标是|下一步|今后/;
const FIRST_TO_LAST =
  /1月1日|12月31日|一月一日|十二月三十一日|截[至止](?:到)?[^，]{0,8}(?:12月(?:31日|底|末)|年[底末])/g;
const MONTH = /(?:\d|[一二三四五六七八九十])(?:月|个月)/;
const WHOLE_YEAR = /全年|年度|年内/;

/** A clause of its own that says how, of what or by whom: 通过邮政寄递, 在民办教育领域, 针对征地. */
const ADVERBIAL =
  /(?:^|[，;:])(?:其中，?|(?:19|20)\d{2}年度?，?)?(?:(?:通过|针对|围绕|聚焦|涉及|依托|利用|线上|线下|按照?|从)[^，;:]*|在[^，;:]*(?:领域|方面|中|上|里|下|时))[，:]/;
/** The same that leaves the count as it is. */
const PLAIN_ADVERBIAL =
  /在(?:主动|依申请|政府|政务|信息|申请|公开|受理|办理|工作)+方面|在[^，]{0,20}(?:领导|指导|支持)下/g;

/** 推进征地信息公开, 财政预决算公开情况; 主动公开政府信息情况 is the whole. */
const TOPIC = /^[^，;:]*公开[^，;:\d]{0,8}$/;
const GENERAL =
  /推进|加强|加快|做好|深化|强化|规范|促进|抓好|抓实|落实|开展|全面|扎实|主动|依法|法定|及时|加大|拓展|拓宽|持续|稳步|有序|积极|进一步|不断|认真|优化|提升|完善|扩大|细化|严格|切实|大力|着力|突出|注重|坚持|重点(?!领域)|依申请|申请|受理|答复|处理|办理|收到|行政机关|政府|政务|信息|公开|基本|总体|主要|等|不予|收费|减免|复议|诉讼|咨询|规定|按照|按|根据|情况|工作|内容|数量|方面|渠道|形式|方式|平台|载体|建设|机制|制度|统计|数据|和|与|及|的|、|\s|力度|水平|质量|范围|深度|实效|要求|全年|年度|本年|(?:19|20)\d{2}年?|在|我|本|[省市县区镇乡局厅委办街道]|\d|[()一二三四五六七八九十.．是]/g;
/** What may stand before a total besides: the time, whom one works under, and what everybody does for it. */
const USUAL =
  /《[^》]*》|[区县市省]委|党[委组]|正确|坚强|领导|高度|重视|贯彻|执行|精神|部署|条例|紧紧|围绕|中心|全局|建立|健全|协调|目录|体系|组织|职责|责任|队伍|能力|培训|监督|考核|保障|服务|群众|公众|社会|透明|阳光|原则|各[类种]|多种|途径|发布|更新|维护|管理|审[查核]|保密|程序|流程|结合|实际|如下|据统计|共计?|累计|新增|概[述况]|综述|说明|事项|附表|需要|以来|今年|当年|期间|报告|[据为以对向将现各总年度月日至到起止自从初末底截间上下级〇○零0-9年]/g;
const ANNUAL_REPORT = /年度报告|年报/;
/** A clause with a count of its own leaves the next one alone, unless it says where all this was made public. */
const CHANNEL = /公报|网站|微信|微博|公众号|专栏|栏目|平台|客户端|报[刊纸]|电视|广播|[示告]栏|宣传栏/;
const COUNTED = /\d[万亿余多]*[\u4e00-\u9fff%](?<![年月日])/;
/** A heading that names bodies: （一）区级部门. */
const HEADED_BODIES = /部门|镇街|乡镇|街镇|[镇乡](?:\(|$)|街道|本级|直属|下属|[区县市省]级|[区县市]直/;

/** What is received, handled and answered: applications for information, or something else. */
const BUSINESS =
  /((?<!复议|许可|审批|登记|注册|行政)申请(?!人)|依申请)|信访|来信|来访|投诉|举报|咨询|热线|诉求|留言|信箱|提案|建议|议案|许可|审批|处罚|工单|求助|案件|复议|诉讼|仲裁|政务服务|(?<!公开|申请)事项/g;

/** What is in force at each sentence. Read when it is asked for: most sentences say nothing that would be compared. */
export class Context {
  private readonly known: Surroundings[] = [];
  private readonly headed: (Topic | null)[] = [];
  private readonly sentences: readonly Sentence[];
  private readonly facts: Facts;

  constructor(sentences: readonly Sentence[], facts: Facts) {
    this.sentences = sentences;
    this.facts = facts;
    let numbered: Topic | null = null;
    let last: Topic | null = null;
    for (const { text, tokens, caption } of sentences) {
      if (caption !== null) last = topicOf(caption, facts);
      if (caption !== null && NUMBERED.test(caption)) numbered = last;
      this.headed.push(last ?? numbered);
      last = null;
      if (tokens.length > 0 || text.length > LONGEST_HEADING || STOP.test(text)) continue;
      // One without a number is a heading of what follows it at once, or no heading.
      if (NUMBERED.test(text)) numbered = topicOf(text, facts);
      else last = topicOf(text, facts);
    }
  }

  at({ index, paragraph }: Sentence): Surroundings {
    let from = index;
    while (from > 0 && this.known[from] === undefined && this.sentences[from - 1]?.paragraph === paragraph)
      from -= 1;
    let found = this.known[from] ?? this.read(from, null);
    for (let next = from + 1; next <= index; next += 1) found = this.read(next, found);
    return found;
  }

  /** What is in force at a sentence, behind the one before it in its paragraph. */
  private read(index: number, last: Surroundings | null): Surroundings {
    const text = this.sentences[index]?.text ?? '';
    const topic = last === null ? null : this.topicOf(index - 1);
    const item = topic?.isLasting === true ? topic : (last?.item ?? null);
    const headed = this.headed[index];
    const found: Surroundings = {
      item,
      isOnPart: item?.isPart === true || headed?.isPart === true,
      isOnSomething: [item, topic, headed].some((each) => each?.isPlain === false),
      isOfOthers: last?.bodies.at(-1)?.is ?? last?.isOfOthers ?? false,
      isOtherBusiness: last?.business.at(-1)?.is ?? last?.isOtherBusiness ?? false,
      bodies: bodiesOf(text, this.facts),
      business: businessOf(text),
    };
    this.known[index] = found;
    return found;
  }

  /** What a short sentence without figures announces. */
  private topicOf(index: number): Topic | null {
    const sentence = this.sentences[index];
    if (sentence === undefined || sentence.tokens.length > 0 || sentence.text.length > LONGEST_TOPIC)
      return null;
    return STOP.test(sentence.text) ? topicOf(sentence.text.slice(0, -1), this.facts) : null;
  }
}

/**
 * True where the words before a place say that it is about another body, another time or a part of the work: its count
 * may be the table's all the same, and if it is not, nothing is odd.
 */
export function isElsewhere(
  sentence: Sentence,
  at: number,
  clause: string,
  { isOfOthers, isOnPart, bodies }: Surroundings,
  facts: Facts,
): boolean {
  if (isOnPart || (turnBefore(bodies, at) ?? isOfOthers)) return true;
  const before = sentence.text.slice(Math.max(0, at - FAR), at);
  const segment = before.slice(before.lastIndexOf(';') + 1);
  if (OTHER_SPAN.test(segment)) return true;
  const hasMonth = segment.includes('月') && !WHOLE_YEAR.test(clause);
  if (hasMonth && MONTH.test(segment.replace(FIRST_TO_LAST, ''))) return true;
  if (ADVERBIAL.test(segment.replace(PLAIN_ADVERBIAL, ''))) return true;
  const clauses = segment.includes('公开') ? segment.split(/[，:]/).slice(0, -1) : [];
  return clauses.some((each) => TOPIC.test(each) && isPart(each, facts));
}

/** True where the words before a place spoke last of something else that is received and answered. */
export function isOtherBusiness(at: number, { business, isOtherBusiness: is }: Surroundings): boolean {
  return turnBefore(business, at) ?? is;
}

/** The last of them before a place. */
function turnBefore(turns: readonly Turn[], place: number): boolean | undefined {
  return turns[firstWhere(turns, ({ at }) => at >= place) - 1]?.is;
}

function bodiesOf(text: string, facts: Facts): Turn[] {
  const plain = text.includes('(') ? text.replace(OTHER_NAMES, ({ length }) => FILLER.repeat(length)) : text;
  return [...plain.matchAll(BODY)].map(({ 1: body = '', index }) => {
    return { at: index, is: isOther(body.replaceAll(FILLER, ''), facts) };
  });
}

function businessOf(text: string): Turn[] {
  return [...text.matchAll(BUSINESS)].map(({ 1: application, index }) => {
    return { at: index, is: application === undefined };
  });
}

/** True for a body that is certainly not the report's own, nor the whole that the report speaks for. */
function isOther(body: string, { agency }: Facts): boolean {
  if (SELF.test(body) || agency === null) return false;
  if (agency.includes(body) || body.includes(agency)) return false;
  if (!GOVERNMENT.test(agency)) return ALL_OF_A_PLACE.test(body) || !agency.endsWith(body.slice(-3));
  if (ALL_OF_A_PLACE.test(body)) return false;
  const own = OWN_GOVERNMENT.exec(body);
  if (own !== null) return own[1] !== undefined && !/街道/.test(agency) && !agency.includes(own[1]);
  return PARTS_OF_GOVERNMENT.test(body);
}

/** True where nothing around a count says more of it than the time, the report's own body and the work as a whole. */
export function isPlainlyPlaced(
  { text }: Sentence,
  clauseStart: number,
  { isOnSomething }: Surroundings,
  facts: Facts,
): boolean {
  if (isOnSomething) return false;
  const before = text.slice(Math.max(0, clauseStart - FAR), Math.max(0, clauseStart));
  const clauses = before.slice(before.lastIndexOf(';') + 1).split(/[，:]/);
  return clauses.every((clause) => (COUNTED.test(clause) && !CHANNEL.test(clause)) || isPlain(clause, facts));
}

function topicOf(text: string, facts: Facts): Topic {
  return {
    isPart: isPart(text, facts),
    isPlain: ANNUAL_REPORT.test(text) || isPlain(text, facts),
    isLasting: NUMBERED.test(text) || TOPIC.test(text),
  };
}

function isPlain(text: string, { agency }: Facts): boolean {
  const words = agency === null ? text : text.replaceAll(agency, '');
  return words.replace(GENERAL, '').replace(USUAL, '').replace(GENERAL, '') === '';
}

/** True for a heading or clause that names a part of the work, or some of the bodies. */
function isPart(text: string, facts: Facts): boolean {
  const words = facts.agency === null ? text : text.replaceAll(facts.agency, '');
  if (HEADED_BODIES.test(words) && !/公开/.test(words)) return true;
  return TOPIC.test(words) && !isPlain(text, facts);
}
