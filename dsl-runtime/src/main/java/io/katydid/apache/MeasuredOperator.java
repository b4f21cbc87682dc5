package io.katydid.apache;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Opens connections, and notes how long TLS takes of that. */
final class MeasuredOperator extends DefaultHttpClientConnectionOperator {

  MeasuredOperator(DnsResolver names, Lookup<TlsSocketStrategy> tls) {
    super(null, names, tls);
  }

  @Override
  protected void onBeforeTlsHandshake(HttpContext context, HttpHost host) {
    if (context instanceof MeasuredContext measured) {
      measured.times().tlsBegins();
    }
  }

  @Override
  protected void onAfterTlsHandshake(HttpContext context, HttpHost host) {
    if (context instanceof MeasuredContext measured) {
      measured.times().tlsEnds();
    }
  }
}
