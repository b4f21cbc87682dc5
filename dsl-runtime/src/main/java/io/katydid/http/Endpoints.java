package io.katydid.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The methods and path templates of a run, each parsed once. Thread-safe. */
final class Endpoints {

  /**
   * Beyond these, templates are parsed each time: a path that is not a template must not fill the
   * memory.
   */
  private static final int MOST = 10_000;

  private final Map<String, Map<String, Endpoint>> parsed = new ConcurrentHashMap<>();

  /** As {@link Endpoint#parse}. */
  Endpoint get(String method, String path) {
    Map<String, Endpoint> ofMethod = ofMethod(method);
    Endpoint known = ofMethod.get(path);
    if (known != null) {
      return known;
    }
    Endpoint endpoint = Endpoint.parse(method, path);
    if (ofMethod.size() < MOST) {
      ofMethod.put(path, endpoint);
    }
    return endpoint;
  }

  /** Needed for each request: only what is not there yet is worth a lock. */
  private Map<String, Endpoint> ofMethod(String method) {
    Map<String, Endpoint> known = parsed.get(method);
    return known == null ? parsed.computeIfAbsent(method, m -> new ConcurrentHashMap<>()) : known;
  }
}
