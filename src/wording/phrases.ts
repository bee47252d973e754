import type { Slip, Unnarrowed } from '../model/cause.ts';
import type { Reason, State } from '../model/check.ts';
import type { Operator } from '../model/rule.ts';
import type { OutcomeId } from '../model/summary.ts';
import type { Counted } from './fill.ts';

/**
 * How one rule is told. Places to fill in, besides `{name}`, the instance (a row, a column, a subject), are those that
 * tell-rule.ts knows: the sections, figures and quotations of the check.
 */
export interface RulePhrases {
  /** Where the relation stands: “自然人”一列. */
  readonly place: string;
  /** What is unequal, as a clause that follows the place. */
  readonly unequal: string;
  /** The two sides, as nouns: 各项之和, （七）总计. */
  readonly left: string;
  readonly right: string;
  /** Reasons for which the two may rightly differ. */
  readonly innocent: readonly string[];
  /** The clause with its figures, where `unequal` and the two sides would not tell it. */
  readonly told?: string;
  /** What the agency is asked, where it is not how the two sides were counted. */
  readonly asked?: string;
  /** For several relations in one breath: what each is called, and where they stand. */
  readonly subject?: string;
  readonly listed?: string;
}

/**
 * A change of printed figures, by what is changed: one cell, several cells to given values, cells to values that are
 * not known; else by what could have happened to them.
 */
export type ChangeShape =
  | 'cell'
  | 'cells'
  | 'open'
  | Extract<Slip, 'cells-swapped' | 'row-shifted' | 'column-shifted' | 'column-copied'>;

/** Short names of the parts of field ids, in one language. */
export interface NameTable {
  readonly everywhere: Readonly<Record<string, string>>;
  /** By what a field id begins with; by a part's whole path or by the part alone. */
  readonly within: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Everything that a person reads, in one language. `{…}` are places to fill in. Plain data: a page's reader gets it by
 * message, in the one language that it shows.
 */
export interface Phrases {
  readonly language: string;
  readonly names: NameTable;
  /** By rule id; an instance that is told otherwise stands under `rule/instance`. */
  readonly rules: Readonly<Record<string, RulePhrases>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly forms: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly signals: Readonly<Record<string, string>>;
  readonly finding: {
    readonly unequal: string;
    readonly question: string;
    readonly gap: string;
    /** Where a side is told by what it is, and not as a total and its parts. */
    readonly gapOfSides: string;
    readonly unequalTold: string;
    readonly questionTold: string;
    readonly explained: string;
    readonly unknownOne: string;
    readonly unknownMany: string;
    readonly listSeparator: string;
    readonly placeSeparator: string;
    readonly clauseSeparator: string;
    readonly more: string;
    /** The address, set behind the title where it is known. */
    readonly link: string;
    /** What is unequal, and what is asked of it. */
    readonly asksAgency: string;
    readonly unequalSums: string;
    readonly moreSums: Counted;
    readonly asksFigure: string;
    readonly asksFigures: string;
    readonly asksReason: string;
    readonly asksBlank: string;
    readonly asksAsTold: string;
    readonly asksGap: string;
    readonly asksExplained: string;
    /** Under a finding that is cited: the page and when it was read; the sum of its text. */
    readonly citedPage: string;
    readonly citedText: string;
  };
  /** Which printed cells would have to say something else for relations to be equal. */
  readonly cause: {
    /** If this were so, then `relations`. */
    readonly told: Readonly<Record<ChangeShape, string>>;
    /** Whether this is so, as a question to the agency. */
    readonly asked: Readonly<Record<ChangeShape, string>>;
    readonly relation: string;
    readonly relations: string;
    /** What relations would do: be equal, or hold where one of them is a limit. */
    readonly equal: string;
    readonly holds: string;
    /** What a cell would say. */
    readonly exactly: string;
    readonly atLeast: string;
    readonly atMost: string;
    readonly between: string;
    readonly row: string;
    readonly column: string;
    /** Between two names within quotation marks; behind the first of many. */
    readonly nameSeparator: string;
    readonly moreCells: string;
    /** Several relations of one cause; which they are; in how many ways it could come. */
    readonly unequal: string;
    readonly several: string;
    readonly ways: string;
    /** Relations that are unequal for another cause as well. */
    readonly shared: string;
  };
  /** What could have happened, as a possibility. */
  readonly slips: Readonly<Record<Slip, string>>;
  readonly unnarrowed: Readonly<Record<Unnarrowed, string>>;
  /** What places in a rule's phrases are filled with. */
  readonly parts: {
    /** Words of the text that a sentence is about, before it. */
    readonly saidOf: string;
    /** The heading under which a sentence stands; what it says of all years. */
    readonly section: string;
    readonly allYears: string;
    readonly blank: string;
    /** A field, or several together, as a table prints them. */
    readonly field: string;
    readonly fields: string;
    readonly quote: string;
    /** Figures that are bounds, in a language that cannot quote them. */
    readonly atLeast: string;
    readonly atMost: string;
    readonly about: string;
    readonly filled: string;
    readonly signed: string;
    readonly published: string;
  };
  /** How the left side does not stand to the right one although it should: by name, and with its figure. */
  readonly compared: Readonly<Record<Operator, { readonly named: string; readonly told: string }>>;
  readonly card: {
    /** A cell's figure as printed, and what it would be. */
    readonly stated: string;
    readonly wouldBe: string;
    /** No other change of so few cells would do. */
    readonly onlyCell: string;
    readonly onlyCells: string;
    /** Before a figure of the text that says the same. */
    readonly witness: string;
    /** Before the one figure that would do; a list of figures, or of groups, each of which would; behind a part of it. */
    readonly way: string;
    readonly wayCells: string;
    readonly wayGroups: string;
    readonly moreWays: string;
    /** The sums of a relation, in small print; behind a part of all relations. */
    readonly sums: string;
    readonly moreRelations: string;
    readonly otherParts: Counted;
    readonly difference: string;
    readonly blank: string;
    readonly blankWouldBe: string;
    readonly basis: string;
    readonly innocent: string;
    readonly copyQuestion: string;
    readonly copyCitation: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly close: string;
    readonly next: string;
    readonly previous: string;
    readonly position: string;
    readonly constant: string;
    readonly unknownRow: string;
  };
  /** Figures of the running text, and relations that they take part in. */
  readonly text: {
    readonly between: string;
    readonly atLeast: string;
    readonly atMost: string;
    readonly points: string;
    /** Where a figure of the text stands; `section` is a heading of the report. */
    readonly inText: string;
    readonly inSection: string;
    readonly quote: string;
    /** How the right side limits the left: ≤, ≥, >. */
    readonly limitedTo: string;
    readonly notBelow: string;
    readonly moreThan: string;
    /** A figure and what it comes to, as a list tells them; what the list is. */
    readonly spelledOut: string;
    readonly figures: string;
    readonly showFigures: string;
    readonly hideFigures: string;
  };
  readonly marks: {
    readonly unequal: string;
    readonly question: string;
    readonly blank: string;
    readonly unchecked: string;
    readonly explained: string;
    /** A mark's whole name: what it shows is part of it, for who speaks to the machine what they see. */
    readonly label: string;
    /** What all marks on a page are, as one of its parts. */
    readonly region: string;
  };
  readonly popup: {
    readonly report: string;
    readonly noAgency: string;
    readonly year: string;
    readonly noYear: string;
    readonly published: string;
    /** By how many relations there are; what stands before the verdict. */
    readonly coverage: Counted;
    readonly coverageSeparator: string;
    readonly coverageFails: string;
    readonly coverageText: string;
    readonly coverageEqual: string;
    readonly legendHolds: string;
    readonly legendFails: string;
    readonly legendUnknown: string;
    readonly noFindings: string;
    readonly outcomes: Counted;
    /** The main button, and what the other formats stand behind. */
    readonly exportAs: string;
    readonly otherFormats: string;
    /** A table for the clipboard: what stands before their names, and a table without one. */
    readonly copyTable: string;
    readonly tableNumber: string;
    readonly tableCopied: string;
    readonly exporting: string;
    readonly exported: string;
    readonly exportFailed: string;
    readonly copyFailed: string;
    readonly copyDiagnostics: string;
    readonly diagnosticsCopied: string;
    /** What the button says under the pointer for as long as an export lasts, or longer where it is cut off. */
    readonly exportUnderWay: string;
    readonly exportCutOff: string;
    readonly exportCancelled: string;
    /** Why a file was not written, or not saved: by the browser's own names, and for any other. */
    readonly notWritten: string;
    readonly notSaved: string;
    readonly saveErrors: Readonly<Record<string, string>>;
    readonly hideMarks: string;
    readonly showMarks: string;
    readonly reading: string;
    readonly loading: string;
    readonly notReport: string;
    readonly listOfReports: string;
    readonly lookedFor: string;
    readonly notFound: string;
    readonly score: Counted;
    readonly readAnyway: string;
    readonly noAccess: string;
    /** The browser keeps the extension from gov.cn pages on which it is not clicked. */
    readonly accessWithheld: string;
    readonly allowAccess: string;
    readonly failed: string;
    readonly retry: string;
    readonly narrative: string;
    readonly noTables: string;
    readonly unknownForm: string;
    readonly attachments: string;
    readonly pictures: string;
    readonly tooLarge: string;
    readonly unlisted: Counted;
    readonly noTableThere: string;
    readonly findingPlace: string;
    readonly findings: string;
  };
  /** What formats are called, by their ids; in a menu behind `menuExport`. */
  readonly formats: Readonly<Record<string, string>>;
  readonly menuExport: string;
  readonly menuExportTable: string;
  /** Names of how applications ended, for the chart. */
  readonly outcomes: Readonly<Record<OutcomeId | 'unlisted', string>>;
  readonly command: {
    readonly usage: string;
    readonly unknownCommand: string;
    readonly cannotRead: string;
    readonly notText: string;
    readonly tooLarge: string;
    readonly cannotWrite: string;
    readonly standardOutput: string;
    readonly notForTerminal: string;
    readonly badFormat: string;
    readonly badUrl: string;
    /** What is no evidence file. */
    readonly noEvidence: Readonly<Record<'not-a-zip' | 'too-large' | 'no-list', string>>;
    /** What an evidence file is found to be, and how its files are not as they should. */
    readonly intact: Counted;
    readonly differences: Readonly<
      Record<'differs' | 'missing' | 'repeated' | 'not-listed' | 'unlike-document', string>
    >;
  };
}
