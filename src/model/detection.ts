/** A link to a document beside the page, which is not read. */
export interface Attachment {
  readonly title: string;
  /** Its whole address. */
  readonly url: string;
}

/** What a page offers for deciding whether it is a report. Plain text, collected once from the DOM. */
export interface Outline {
  readonly url: string;
  /** The title element's text. */
  readonly title: string;
  /** Lower-cased name → content, of the meta tags that portals use (ArticleTitle, PubDate, SiteName, …). */
  readonly metas: Readonly<Record<string, string>>;
  /** Texts of h1 to h3, in document order. */
  readonly headings: readonly string[];
  /** Short lines of the text that speak of a report; one of them may be its title. */
  readonly lines: readonly string[];
  /** Text of all tables, without white space, cut at a limit. */
  readonly tableText: string;
  readonly tables: number;
  /** Cells of data tables that hold a number, and cells that hold nothing. */
  readonly numberCells: number;
  readonly blankCells: number;
  /** Links whose text is the title of a report. */
  readonly reportLinks: number;
  /** Count of Chinese characters outside tables and links. */
  readonly proseLength: number;
  /** The body's text, without white space, cut at a limit. */
  readonly opening: string;
  readonly attachments: readonly Attachment[];
  /** Pictures that stand where the form has its tables, or that are all that an article holds. */
  readonly pictures: number;
}

/** A page that reaches this is a report. Weights and threshold: tuned on test/pages and the reports seen so far. */
export const ACCEPTED_SCORE = 4;

export interface Signal {
  readonly name: string;
  readonly weight: number;
  readonly evidence: string;
}

export interface Detection {
  readonly isReport: boolean;
  /** Sum of the weights. */
  readonly score: number;
  readonly signals: readonly Signal[];
}
