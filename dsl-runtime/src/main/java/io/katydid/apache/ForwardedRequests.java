package io.katydid.apache;

import io.katydid.net.Forwarding;
import io.katydid.net.Origin;
import io.katydid.net.TransportFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests as a proxy needs them that is given requests: in absolute form, and with its
 * credentials. Thread-safe.
 */
record ForwardedRequests(TransportFactory network) implements HttpRequestInterceptor {

  @Override
  public void process(HttpRequest request, @Nullable EntityDetails body, HttpContext context) {
    HttpHost target = HttpClientContext.cast(context).getHttpRoute().getTargetHost();
    Forwarding forwarding = network.forwarding(origin(target));
    request.setPath(forwarding.prefix() + request.getPath());
    if (!forwarding.authorization().isEmpty()) {
      request.setHeader("Proxy-Authorization", forwarding.authorization());
    }
  }

  /** Where a connection of the client leads. */
  static Origin origin(HttpHost host) {
    return new Origin(
        URIScheme.HTTPS.same(host.getSchemeName()), host.getHostName(), host.getPort());
  }
}
