/**
 * The host's own rule stands in its shadow tree and is important, which outranks every style of the page, important
 * or not: no page can hide it. Colours by role: 朱 for unequal, indigo for questions, grey for unknown, moss for equal.
 */
export const STYLES = `
:host {
  all: initial !important; display: block !important; position: absolute !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; visibility: visible !important; opacity: 1 !important; z-index: 2147483647 !important;
  transform-origin: 0 0 !important;
}
.ruler { position: absolute; width: 100px; }
* { box-sizing: border-box; }
.layer, .card {
  --ink: #1d2129; --soft: #5b6472; --line: #e3e6ea; --paper: #fff; --wash: #f6f7f9;
  --vermilion: #c2321c; --indigo: #2b5a8c; --grey: #6b7480;
  font: 13px/1.55 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif;
  color: var(--ink); font-variant-numeric: tabular-nums; text-align: left; letter-spacing: normal;
}
.layer { position: absolute; inset: 0 auto auto 0; width: 0; height: 0; }
.card:lang(en) { font-family: system-ui, sans-serif, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"; }
[hidden] { display: none !important; }

.tint, .tint > i { position: absolute; pointer-events: none; border-radius: 1px; }
.tint.unequal > i { background: rgb(194 50 28 / 8%); box-shadow: inset 0 -2px 0 var(--vermilion); }
.tint.question > i { box-shadow: inset 0 -2px 0 rgb(43 90 140 / 70%); }
.tint.lit > i { background: rgb(255 205 60 / 26%); }
.tint.changed > i { background: rgb(255 190 40 / 40%); box-shadow: inset 0 0 0 2px var(--vermilion); }
.tint.figure > i { background: rgb(255 205 60 / 24%); border-bottom: 1px dotted var(--soft); }
.tint.pointed > i { box-shadow: inset 0 0 0 2px var(--indigo); }
.tint.flash > i { animation: flash 1.2s ease-out; }
@keyframes flash { 0%, 40% { box-shadow: inset 0 0 0 3px var(--vermilion); } 100% { box-shadow: inset 0 0 0 3px transparent; } }

.mark {
  position: absolute; min-width: 18px; height: 17px; padding: 0 5px;
  font: 600 11px/15px ui-sans-serif, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  white-space: nowrap; text-align: center; border-radius: 9px; border: 1px solid transparent; cursor: pointer;
  background: #fff; color: var(--soft); font-variant-numeric: tabular-nums;
}
.mark.unequal { background: var(--vermilion); color: #fff; border-color: #fff; }
.mark.question { border: 1.5px solid var(--indigo); color: var(--indigo); line-height: 13px; }
.mark.unknown, .mark.explained { border: 1.5px dotted var(--grey); color: var(--soft); line-height: 13px; }
.mark.small { min-width: 15px; height: 15px; padding: 0 4px; font-size: 10px; line-height: 13px; border-radius: 8px; }
.mark.small.question, .mark.small.unknown, .mark.small.explained { line-height: 12px; border-width: 1px; }
.mark.away { opacity: 0; pointer-events: none; }
.mark:hover, .mark[aria-expanded="true"] { box-shadow: 0 1px 6px rgb(20 28 40 / 35%); }
button:focus-visible { outline: 2px solid var(--indigo); outline-offset: 2px; }
/* On a page of any colour: the ring stands on white. */
.layer > .mark:focus-visible { box-shadow: 0 0 0 6px #fff; }

.tip {
  position: absolute; z-index: 1; max-width: min(420px, calc(100vw - 16px)); padding: 5px 10px; pointer-events: none;
  background: #1d2129; color: #fff; border-radius: 6px; font-size: 12.5px; line-height: 1.5; width: max-content;
  box-shadow: 0 2px 10px rgb(20 28 40 / 22%);
}
.gloss {
  position: absolute; padding: 0 3px; pointer-events: none; white-space: nowrap; border-radius: 3px;
  background: rgb(255 255 255 / 88%); color: #2b5a8c; font-size: 10px; line-height: 11px;
}

.card {
  position: absolute; z-index: 1; width: min(372px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow-y: auto;
  padding: 14px 16px 12px; background: var(--paper); overflow-wrap: anywhere;
  border: 1px solid #d5d9df; border-radius: 10px; box-shadow: 0 10px 34px rgb(20 28 40 / 16%), 0 1px 3px rgb(20 28 40 / 10%);
}
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--indigo); outline-offset: -3px; }
.head { display: flex; gap: 8px; align-items: flex-start; }
.head .mark { position: static; flex: none; margin-top: 2px; cursor: default; }
.head h2 { margin: 0; flex: 1; font-size: 14.5px; line-height: 1.45; font-weight: 700; }
.close { flex: none; margin: -4px -6px 0 0; width: 26px; height: 26px; font-size: 17px; line-height: 1; color: var(--soft); border-radius: 6px; }
.close:hover { background: var(--wash); }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
.sides { margin: 10px 0 8px; padding: 6px 0; border: solid var(--line); border-width: 1px 0; }
.row { display: flex; justify-content: space-between; gap: 14px; padding: 1px 0; }
.row > :last-child { flex: none; }
.row.soft { color: var(--soft); }
.row.sum { font-weight: 600; }
.row.ruled { border-top: 1px solid var(--line); margin-top: 4px; padding-top: 5px; }
.row.difference { font-weight: 700; color: var(--vermilion); }
.row.difference.open { color: var(--indigo); }
.row small { display: block; color: var(--soft); font-size: 11.5px; line-height: 1.4; }
.row i { font-style: normal; color: var(--soft); margin-right: .5em; }
.row > :first-child { min-width: 0; }
.addend { border-bottom: 1px dotted var(--grey); cursor: pointer; }
.addend:hover { background: rgb(255 205 60 / 30%); }
.row b, .would b { font-weight: 700; }
.would { margin: 10px 0 8px; padding: 9px 12px 8px; background: var(--wash); border-radius: 7px; }
.would p { margin: 3px 0 0; }
.change { display: flex; align-items: flex-end; gap: 14px; font-size: 19px; line-height: 1.35; }
.change small { display: block; font-size: 11.5px; line-height: 1.4; color: var(--soft); }
.change i { font-style: normal; color: var(--soft); }
.new b { border-bottom: 1px solid transparent; }
.new b, .would .row > :last-child b, .ways .row > :last-child b { color: var(--vermilion); }
.soft { color: var(--soft); font-size: 12px; }
.relations > .soft { margin: 0; padding: 4px 0; border-top: 1px solid var(--line); }
.witness .addend { margin-left: .25em; }
.ways .witness { color: inherit; font-size: 12px; }
.relations { margin: 10px 0 8px; border: solid var(--line); border-width: 1px 0; }
.fold { display: flex; justify-content: space-between; gap: 14px; width: 100%; padding: 6px 0; }
.relations .sides { margin: 0; padding: 0 0 8px 13px; border: 0; }
.fold::before { content: ""; align-self: flex-start; margin: 6px -6px 0 0; border: solid transparent; border-width: 4px 0 4px 5px; border-left-color: var(--soft); }
.fold[aria-expanded="true"]::before { transform: rotate(90deg); }
.fold > span { flex: 1; min-width: 0; }
.fold ~ .fold { border-top: 1px solid var(--line); }
.fold b { flex: none; font-weight: 700; color: var(--vermilion); }
.fold small { display: block; color: var(--soft); font-size: 11.5px; line-height: 1.4; }
.fold:hover { background: var(--wash); }
.ways { margin: 8px 0; }
.ways p { margin: 0; color: var(--soft); }
.ways ul { margin: 2px 0 0; padding: 0; list-style: none; }
.ways small { display: block; color: var(--soft); font-size: 11.5px; line-height: 1.4; }
.ways li + li { margin-top: 2px; }
.ways .groups li + li { border-top: 1px dotted var(--line); margin-top: 5px; padding-top: 4px; }
.text { margin: 10px 0 8px; }
.source, .innocent { margin: 4px 0 0; font-size: 12px; color: var(--soft); }
.actions { display: flex; gap: 14px; align-items: center; margin-top: 10px; font-size: 12.5px; color: var(--indigo); }
.actions .pages { margin-left: auto; display: flex; gap: 4px; align-items: center; color: var(--soft); }
.actions .pages button { width: 24px; height: 22px; border-radius: 5px; }
.actions button:hover { text-decoration: underline; }
.actions .pages button:hover { background: var(--wash); text-decoration: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (prefers-color-scheme: dark) {
  .card {
    --ink: #e8eaee; --soft: #a7afbb; --line: #3a414c; --paper: #22262d; --wash: #2c323b; --vermilion: #ff8a73; --indigo: #8fbcec; --grey: #98a1ad;
    border-color: #3f4651;
  }
  .card .mark { background: var(--paper); }
  .card .mark.unequal { background: #c2321c; border-color: #c2321c; }
}
@media (prefers-reduced-motion: reduce) { .tint.flash > i { animation-timing-function: step-end; } }
@media print { .layer, .card { display: none !important; } }
@media (forced-colors: active) {
  /* Transparent edges would be drawn, and the triangle be a box. */
  .fold::before { forced-color-adjust: none; border-left-color: CanvasText; }
  .actions button { text-decoration: underline; }
  .mark { border: 1.5px solid CanvasText; }
  .tint > i { background: none !important; }
  .tint.unequal > i { outline: 2px solid CanvasText; }
  .tint.changed > i { outline: 3px solid CanvasText; }
  .tint.lit > i, .tint.figure > i { outline: 1px solid Highlight; }
  .tint.pointed > i, .tint.flash > i { outline: 3px solid Highlight; }
}
`;
