/**
 * Traditional characters of the field's words and their simplified ones, pair after pair: enough to recognise labels
 * and phrases of reports copied in traditional characters, not a converter. One character for one, so that places in a
 * text stay what they are.
 */
const PAIRS =
  '開开數数條条機机關关資资訊讯請请報报務务與与處处辦办結结轉转繼继續续審审複复復复覆复議议訴诉訟讼維维糾纠總总計计額额費费單单' +
  '萬万億亿無无沒没發发絕绝項项號号個个還还電电話话網网絡络當当間间時时於于為为產产業业團团體体區区縣县鄉乡鎮镇廳厅執执罰罚' +
  '強强規规範范現现達达較较從从後后經经過过應应給给預预決决類类權权獲获質质證证際际實实嚴严統统門门佔占詢询諮咨谘咨術术麵面' +
  '佈布衆众眾众導导動动國国據据屬属確确獎奖補补備备標标準准進进對对將将歷历曆历曾曾會会見见們们該该書书車车設设構构辭辞職职員员' +
  '專专業业兩两廣广場场塊块幾几層层雙双價价讓让並并來来長长漢汉華华書书冊册題题製制傳传傳传眞真臺台歸归種种調调檔档館馆觀观' +
  '銷销購购採采險险勞劳協协參参興兴創创優优綠绿環环誌志認认註注誤误衝冲殘残營营運运責责貨货貴贵賣卖贈赠趙赵鄰邻醫医錄录鐵铁' +
  '廢废許许穩稳護护內内訪访舉举繳缴納纳織织製制組组聯联級级線线練练評评試试記记訂订講讲財财負负貧贫適适遠远郵邮釋释閱阅隱隐顯显順顺須须頒颁點点視视親亲變变聽听聲声簡简態态極极勢势' +
  '況况別别減减訓训熱热輿舆聞闻談谈圍围濟济徑径錯错駁驳編编輯辑戶户欄栏違违問问稱称碼码響响紙纸張张盤盘軟软檢检滿满' +
  '間间闡阐陽阳隊队階阶隨随離离難难電电頁页領领頭头願愿顧顾風风飛飞餘余駐驻驗验黨党齊齐齡龄僅仅週周遞递遲迟選选遺遗寧宁' +
  '畢毕匯汇節节蓋盖爭争劃划針针繞绕裏里裡里寬宽積积斷断擴扩細细堅坚載载貫贯徹彻緊紧監监羣群則则綜综説说說说盡尽償偿縫缝論论錫锡輛辆約约' +
  '學学滬沪雲云遼辽魯鲁蘇苏贛赣晉晋陝陕閩闽粵粤瓊琼農农亂乱樣样淨净敗败筆笔瀏浏覽览擊击暫暂讀读圖图啓启啟启鑑鉴閲阅稅税義义這这帶带';

/** Readings in brackets, which some copies set behind characters: 數(shù)據(jù). */
export const READING = /(?<=[\u4e00-\u9fff])[(（][a-z]*[\u00e0-\u01dc][a-z]*[)）]/g;

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);
const TRADITIONAL_ONE = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`);
const TRADITIONAL = new RegExp(TRADITIONAL_ONE, 'g');

/** The text with the field's traditional characters as simplified ones; its length stays the same. */
export function simplify(text: string): string {
  return TRADITIONAL_ONE.test(text) ? replaceAll(text) : text;
}

function replaceAll(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
