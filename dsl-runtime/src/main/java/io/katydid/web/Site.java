package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.katydid.export.Document;
import io.katydid.html.LiveParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers the requests that may be answered. Thread-safe. */
final class Site {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String SVG = "image/svg+xml";
  private static final String FILE = "application/octet-stream";
  private static final String REPORTS = "report/";

  private final LiveRun run;
  private final Controls controls;

  Site(LiveRun run) {
    this.run = run;
    this.controls = new Controls(run);
  }

  LiveRun run() {
    return run;
  }

  Answer answer(Request request) {
    return switch (request.path()) {
      case "change" -> posted(request, () -> controls.change(request));
      case "stop" -> posted(request, controls::stop);
      case "reset" -> posted(request, controls::reset);
      default -> request.isPost() ? notHere(request) : read(request);
    };
  }

  private Answer read(Request request) {
    return switch (request.path()) {
      case "" -> Answer.shown(HTML, resource("page.html"));
      case "page.css" -> Answer.shown(CSS, LiveParts.stylesheet() + "\n" + resource("page.css"));
      case "page.js" -> Answer.shown(SCRIPT, resource("page.js"));
      case "charts.js" -> Answer.shown(SCRIPT, resource("charts.js"));
      case "icon.svg" -> Answer.shown(SVG, resource("icon.svg"));
      case "metrics" -> Metrics.answer(run.now(), request.accept());
      default -> report(request).orElseGet(() -> notHere(request));
    };
  }

  /** What changes something is not done by following a link. */
  private static Answer posted(Request request, Supplier<Answer> action) {
    return request.isPost()
        ? action.get()
        : Answer.of(405, "This is done by the method POST, as the page does it.");
  }

  private static Answer notHere(Request request) {
    return Answer.of(404, "There is no " + request.path() + ".");
  }

  /** Each document that a run is reported as, named as the example of its option. */
  private Optional<Answer> report(Request request) {
    return Document.ofRun().stream()
        .filter(it -> request.path().equals(REPORTS + fileName(it)))
        .findFirst()
        .map(document ->
            run.report()
                .map(report -> Answer.kept(FILE, document.text().apply(report), fileName(document)))
                .orElseGet(() -> Answer.of(409, "Nothing has been measured yet.")));
  }

  private static String fileName(Document<?> document) {
    return document.option().example() + document.suffix();
  }

  private static String resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of katydid has no " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
