package io.katydid.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the page looks: on screens, light and dark, wide and narrow, and on paper. */
final class Stylesheet {

  private static final String RULES =
      """
      * { box-sizing: border-box; }
      html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; }
      body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 4rem; font-variant-numeric: tabular-nums; }
      h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; font-weight: 650; overflow-wrap: anywhere; }
      h2 { font-size: 1.2rem; margin: 3rem 0 .75rem; font-weight: 650; }
      p { margin: .25rem 0; }
      code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; overflow-wrap: anywhere; }
      code, td, th, dd, h1 { unicode-bidi: isolate; }
      pre { background: var(--panel); border-radius: 6px; margin: .5rem 0; padding: .75rem 1rem; white-space: pre-wrap; }
      .muted, caption, figcaption, .notes { color: var(--muted); font-size: .875rem; }
      .brand { color: var(--muted); font-size: .875rem; letter-spacing: .02em; margin-bottom: .5rem; }
      .verdict { border-left: 6px solid var(--open); border-radius: 6px; background: var(--open-panel); margin: 1.5rem 0; padding: 1rem 1.25rem; }
      .verdict h2 { font-size: 1.125rem; font-weight: 500; line-height: 1.4; margin: 0; overflow-wrap: anywhere; }
      .verdict h2 strong { color: var(--open); font-size: 2rem; font-weight: 700; letter-spacing: .01em; line-height: 1.25; display: block; }
      .verdict ul { margin: .5rem 0 0; padding-left: 1.25rem; }
      .verdict li { white-space: pre-wrap; overflow-wrap: anywhere; }
      .verdict.pass { border-color: var(--good); background: var(--good-panel); }
      .verdict.pass h2 strong { color: var(--good); }
      .verdict.fail { border-color: var(--bad); background: var(--bad-panel); }
      .verdict.fail h2 strong { color: var(--bad); }
      .figures { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); margin: 1.5rem 0 .5rem; }
      .figures div { border-top: 2px solid var(--rule); padding-top: .5rem; }
      .figures dt { color: var(--muted); font-size: .875rem; }
      .figures dd { font-size: 1.5rem; font-weight: 600; line-height: 1.2; margin: 0; }
      .objectives { list-style: none; margin: 0; padding: 0; }
      .objectives li { border-top: 1px solid var(--rule); display: grid; gap: 0 1.25rem; grid-template-columns: 8.5rem minmax(0, 1fr) 20rem; padding: .75rem 0; }
      .objectives .mark { font-weight: 650; color: var(--open); font-size: .875rem; padding-top: .1rem; white-space: nowrap; }
      .objectives .pass .mark { color: var(--good); }
      .objectives .fail .mark { color: var(--bad); }
      .objectives .name { font-weight: 600; }
      .objectives .name code { font-size: .9375rem; }
      .objectives p { overflow-wrap: anywhere; }
      .wide { overflow-x: auto; }
      .wide:focus-visible { outline: 2px solid var(--data); outline-offset: 2px; }
      table { border-collapse: collapse; font-size: .9375rem; min-width: 100%; }
      caption { caption-side: top; padding-bottom: .5rem; text-align: left; }
      th, td { border-bottom: 1px solid var(--rule); padding: .4rem .6rem; text-align: right; vertical-align: baseline; white-space: nowrap; }
      th:first-child, td:first-child { padding-left: 0; text-align: left; }
      th:last-child, td:last-child { padding-right: 0; }
      thead th { color: var(--muted); font-size: .8125rem; font-weight: 600; border-bottom: 2px solid var(--rule); }
      tbody th { font-weight: 400; overflow-wrap: anywhere; white-space: normal; min-width: 10rem; }
      tbody th.group { font-weight: 600; padding-top: .75rem; }
      tbody th.indented { padding-left: 1.25rem; }
      .wide + .wide { margin-top: 1.5rem; }
      table + .notes, .wide + .notes { margin-top: .5rem; }
      .total th, .total td { font-weight: 600; }
      .dense table { font-size: .8125rem; }
      .dense th, .dense td { padding: .35rem; }
      .dense tr > :first-child { padding-left: 0; }
      .dense tr > :last-child { padding-right: 0; }
      .dense tbody th { min-width: 6rem; }
      .words th, .words td { text-align: left; white-space: normal; }
      .words td { overflow-wrap: anywhere; }
      .words .count { text-align: right; white-space: nowrap; }
      .facts { display: grid; gap: .35rem 1rem; grid-template-columns: 7rem minmax(0, 1fr); margin: 0; }
      .facts dt { color: var(--muted); font-size: .875rem; padding-top: .1rem; }
      .facts dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
      figure { margin: 1rem 0 1.5rem; }
      figcaption { margin-bottom: .25rem; max-width: 46rem; }
      figcaption strong { color: var(--ink); display: block; font-size: .9375rem; }
      footer { border-top: 1px solid var(--rule); color: var(--muted); font-size: .875rem; margin-top: 3rem; padding-top: .75rem; }
      svg { display: block; width: 100%; min-width: 40rem; height: auto; }
      .objectives svg { min-width: 0; max-width: 20rem; }
      .changes { font-size: .875rem; }
      .changes tbody th { min-width: 0; }
      .changes svg { min-width: 0; width: 10.5rem; }
      .objectives + .facts { border-top: 1px solid var(--rule); margin-top: .25rem; padding-top: .75rem; }
      .changes .drawn { padding-bottom: .2rem; padding-top: .2rem; vertical-align: middle; }
      .changes .mark { color: var(--open); font-weight: 650; }
      .changes .mark.pass { color: var(--good); }
      .changes .mark.fail { color: var(--bad); }
      .verdict + .verdict { margin-top: .75rem; }
      svg text { fill: var(--muted); font-size: 12px; }
      svg .label { fill: var(--ink); }
      .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
      .axis { stroke: var(--muted); stroke-width: 1; fill: none; }
      .mark-line { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 3 3; fill: none; }
      .excluded { fill: var(--muted); fill-opacity: .12; }
      .line { fill: none; stroke: var(--data); stroke-width: 2; stroke-linejoin: round; }
      .line.plain { stroke: var(--ink); stroke-width: 1.5; }
      .line.backed { stroke: var(--page); stroke-width: 4; stroke-opacity: .8; }
      .band { fill: var(--data); fill-opacity: .2; }
      .area { fill: var(--bad); }
      .limit { stroke: var(--ink); stroke-width: 2; }
      .allowed { fill: var(--good); fill-opacity: .2; }
      .forbidden { fill: var(--bad); fill-opacity: .18; }
      .interval { stroke: var(--data); stroke-width: 7; stroke-linecap: butt; }
      .pointer { fill: var(--data); }
      .dot { fill: var(--ink); stroke: var(--page); stroke-width: 1.5; }
      .sample { fill: var(--data); stroke: var(--page); stroke-width: 1; }
      .sample.plain { fill: var(--ink); }
      .bar { fill: none; stroke: var(--data); stroke-opacity: .45; stroke-width: 6; }
      .pair { stroke: var(--ink); stroke-opacity: .55; stroke-width: 1.5; }
      .changes .interval { stroke-opacity: .75; stroke-width: 8; }
      .heat { fill: var(--data); }
      .heat.s1 { fill-opacity: .12; } .heat.s2 { fill-opacity: .24; } .heat.s3 { fill-opacity: .4; }
      .heat.s4 { fill-opacity: .58; } .heat.s5 { fill-opacity: .78; }
      @media screen and (max-width: 48rem) {
        body { padding: 1.25rem 1rem 3rem; }
        .objectives li { grid-template-columns: minmax(0, 1fr); gap: .25rem; }
        .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
        .facts dd { grid-column: 1; margin-bottom: .6rem; }
      }
      @media print {
        @page { margin: 14mm; }
        html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        body { font-size: 10pt; max-width: none; padding: 0; }
        .figures { gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(5rem, 1fr)); }
        .figures dd { font-size: 1.25rem; }
        .objectives li { grid-template-columns: 7rem minmax(0, 1fr) 13rem; }
        .facts { grid-template-columns: 5rem minmax(0, 1fr); }
        .wide { overflow: visible; }
        svg { min-width: 0; }
        h2, h2 + p { break-after: avoid; }
        h2 { margin-top: 1.75rem; }
        figure, li, tr, .verdict, .figures, dd { break-inside: avoid; }
        tbody th { min-width: 0; }
      }
      """;

  /**
   * The whole of it, without a line break at its end: the Nu HTML checker leaves that out of what
   * it compares with the hash, and warns.
   */
  static final String TEXT =
      ":root { color-scheme: light dark; }\n"
          + ":root {\n%s}\n".formatted(Tone.declarations(Tone::light))
          + "@media screen and (prefers-color-scheme: dark) {\n:root {\n%s}\n}\n"
              .formatted(Tone.declarations(Tone::dark))
          + RULES.stripTrailing();

  private Stylesheet() {}

  /** What a policy allows it by, and no other. */
  static String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JVM has SHA-256", e);
    }
  }
}
