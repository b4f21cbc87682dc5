package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TlsHandshake;
import io.katydid.text.Figures;
import java.util.Map;
import java.util.Optional;

/** How many handshakes of TLS there were, of which kind, and how long they took. */
final class HandshakeTable {

  /** Kinds of them; the rest are in JSON. */
  private static final int MOST = 20;

  private HandshakeTable() {}

  /** A part for what was agreed on with each server; empty if there was no handshake. */
  static Optional<Table> of(Snapshot window, Style style) {
    Map<TlsHandshake, Distribution> all = window.connections().handshakes();
    Table table = new Table(style);
    table.header("TLS", "Handshakes", "mean", "p50", "p95", "p99", "max");
    table.rule();
    String last = "";
    for (Map.Entry<TlsHandshake, Distribution> each :
        all.entrySet().stream().limit(MOST).toList()) {
      String agreed = agreed(each.getKey());
      if (!agreed.equals(last)) {
        table.heading(agreed);
      }
      last = agreed;
      row(each.getKey().resumed() ? "  resumed" : "  full", each.getValue(), table);
    }
    if (all.size() > MOST) {
      table.heading("(" + Figures.count(all.size() - MOST) + " more)");
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(table);
  }

  private static String agreed(TlsHandshake it) {
    return Cell.clean("%s: %s, %s".formatted(it.server(), it.version(), it.cipher()));
  }

  private static void row(String name, Distribution times, Table table) {
    table.row(
        name,
        Figures.count(times.count()),
        Cell.time(times, all -> Math.round(all.mean())),
        Cell.time(times, all -> all.percentile(50)),
        Cell.time(times, all -> all.percentile(95)),
        Cell.time(times, all -> all.percentile(99)),
        Cell.time(times, Distribution::max));
  }
}
