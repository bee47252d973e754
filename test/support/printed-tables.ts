import { type Printed, wide } from './grid.ts';

/** Table 2 of 国办公开办函〔2021〕30号 in one piece; the figures are 11, 12, 13, … in reading order. */
export function printProactive2021(): Printed[][] {
  return [
    [wide('第二十条第（一）项', 4)],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '11', '12', '13'],
    ['行政规范性文件', '14', '15', '16'],
    [wide('第二十条第（五）项', 4)],
    ['信息内容', wide('本年处理决定数量', 3)],
    ['行政许可', wide('17', 3)],
    [wide('第二十条第（六）项', 4)],
    ['信息内容', wide('本年处理决定数量', 3)],
    ['行政处罚', wide('18', 3)],
    ['行政强制', wide('19', 3)],
    [wide('第二十条第（八）项', 4)],
    ['信息内容', wide('本年收费金额（单位：万元）', 3)],
    ['行政事业性收费', wide('20.5', 3)],
  ];
}

/** Table 2 of 国办公开办函〔2019〕60号; the figures are 11, 12, 13, … in reading order. */
export function printProactive2019(): Printed[][] {
  return [
    [wide('第二十条第（一）项', 4)],
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '11', '12', '13'],
    ['规范性文件', '14', '15', '16'],
    [wide('第二十条第（五）项', 4)],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '17', '增18', '19'],
    ['其他对外管理服务事项', '20', '减21', '22'],
    [wide('第二十条第（六）项', 4)],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政处罚', '23', '24', '25'],
    ['行政强制', '26', '0/0', '28'],
    [wide('第二十条第（八）项', 4)],
    ['信息内容', '上一年项目数量', wide('本年增/减', 2)],
    ['行政事业性收费', '29', wide('+30', 2)],
    [wide('第二十条第（九）项', 4)],
    ['信息内容', '采购项目数量', wide('采购总金额', 2)],
    ['政府集中采购', '31', wide('58211745.83元', 2)],
  ];
}

export const DISPUTES_HEAD: readonly (readonly Printed[])[] = [
  [wide('行政复议', 5), wide('行政诉讼', 10)],
  [...outcomesTwoLinesDeep(), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
  [...outcomes(), ...outcomes()],
];

/** Table 4; the figures are 1 to 15 unless others are given. */
export function printDisputes(figures: readonly string[] = DISPUTE_FIGURES): Printed[][] {
  return [...DISPUTES_HEAD.map((line) => [...line]), [...figures]];
}

export const DISPUTE_FIGURES: readonly string[] = Array.from({ length: 15 }, (_, at) => String(at + 1));

function outcomes(): string[] {
  return ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
}

function outcomesTwoLinesDeep(): Printed[] {
  return outcomes().map((text) => ({ text, down: 2 }));
}
