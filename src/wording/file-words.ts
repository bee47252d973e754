/** What files are called, in the documents' language. */
export const FILE_WORDS = {
  report: '政府信息公开年报',
  /** Behind the name of a file that does not hold all of its report. */
  part: '部分',
  printedTables: '原表',
  evidence: '存证',
  /** What stands beside the files of an evidence zip. */
  note: '说明.txt',
} as const;
