import type { Random } from './random.ts';

/** What stands around the tables of a report, or is done to its whole page. */
export type PageMess = (body: string, random: Random) => string;

const inLayout = (body: string) =>
  `<table width="1000"><tr><td><table><tr><td class="menu">网站首页</td></tr></table></td></tr><tr><td>${body}</td></tr></table>`;

export const PAGE_MESSES: Readonly<Record<string, PageMess>> = {
  'ten more boxes': (body) => `${'<div>'.repeat(10)}${body}${'</div>'.repeat(10)}`,
  'a layout table': inLayout,
  'three layout tables': (body) => inLayout(inLayout(inLayout(body))),
  'attributes on every cell': (body) =>
    body.replace(/<td/g, '<td class="xl66" data-n="7" valign="center" style="border:solid 1.0pt"'),
  'upper case tags': (body) =>
    body.replace(/<(\/?)(table|tr|td|p|span)\b/g, (_, end, tag) => `<${end}${tag.toUpperCase()}`),
  'cells never closed': (body) => body.replace(/<\/t[dr]>/g, ''),
  'white space between all tags of a table': (body) => body.replace(/(<\/t[dr]>)/g, '$1\r\n\t\t  '),
  'comments between cells': (body) => body.replace(/(<\/td>)/g, '$1<!--3-->'),
  'links of the portal before and behind': (body) =>
    `<ul><li><a href="/">首页</a></li><li><a href="/zw/">政务公开</a></li></ul>${body}<div class="foot"><a href="/b">网站地图</a></div>`,
  'traditional characters': (body) => body.replace(/[\u4e00-\u9fff]/g, (each) => TRADITIONAL[each] ?? each),
};

/** The characters of the forms' labels as traditional pages print them, pair after pair. */
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '开開数數条條机機关關资資讯訊请請报報务務与與处處办辦结結转轉继繼续續审審复復议議诉訴讼訟维維纠糾总總计計额額费費单單' +
      '无無发發绝絕项項号號个個还還电電话話网網络絡当當间間时時于於为為产產业業团團体體区區县縣厅廳执執罚罰强強规規范範达達从從' +
      '经經过過应應给給预預决決类類权權获獲质質证證实實严嚴统統门門询詢众眾动動国國据據属屬确確补補备備标標准準进進对對将將历歷会會' +
      '见見该該书書车車设設构構职職员員专專两兩广廣块塊并並来來长長册冊题題制製传傳归歸种種调調档檔购購采採险險协協参參' +
      '创創认認误誤运運责責责責医醫录錄许許稳穩护護内內访訪举舉缴繳纳納织織组組联聯级級评評记記财財负負适適邮郵释釋阅閱隐隱顺順须須' +
      '点點视視亲親声聲简簡态態间間阶階离離页頁领領头頭顾顧余餘党黨' +
      '况況别別减減训訓热熱舆輿闻聞谈談围圍济濟径徑错錯驳駁编編辑輯户戶栏欄违違问問称稱码碼响響纸紙张張盘盤软軟检檢满滿',
  ).flatMap((each, at, all) => (at % 2 === 0 ? [[each, all[at + 1] ?? each]] : [])),
);
