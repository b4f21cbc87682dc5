package org.apache.hc.client5.http.impl.classic;

import java.io.Closeable;

public abstract class CloseableHttpClient implements Closeable {}
