package cn.tongxin.gateway;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Enumeration;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request on to its service, once: nothing is tried again, because nobody but the caller
 * knows whether it may be.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {
  private final MinimalHttpClient client;
  private final HttpHost service;
  private final RequestConfig limit;
  private final RequestConfig streamLimit = TimeLimit.STREAM.config();
  private final Tracer tracer;

  Forwarding(MinimalHttpClient client, HttpHost service, TimeLimit limit, Tracer tracer) {
    this.client = client;
    this.service = service;
    this.limit = limit.config();
    this.tracer = tracer;
  }

  @Override
  public ServerResponse handle(ServerRequest request) throws IOException {
    HttpServletRequest caller = request.servletRequest();
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(Resource.isStream(caller.getRequestURI()) ? streamLimit : limit);
    return new Answer(client.executeOpen(service, copy(caller), context));
  }

  private BasicClassicHttpRequest copy(HttpServletRequest caller) {
    var request = new BasicClassicHttpRequest(caller.getMethod(), service, target(caller));
    Enumeration<String> names = caller.getHeaderNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      if (PassedOn.in(name)) {
        caller.getHeaders(name).asIterator().forEachRemaining(v -> request.addHeader(name, v));
      }
    }
    continueTrace(request);
    CallersBody body = CallersBody.of(caller);
    if (body != null) {
      request.setEntity(body);
    }
    return request;
  }

  private static String target(HttpServletRequest caller) {
    String query = caller.getQueryString();
    return query == null ? caller.getRequestURI() : caller.getRequestURI() + "?" + query;
  }

  private void continueTrace(BasicClassicHttpRequest request) {
    Span span = tracer.currentSpan();
    if (span != null) {
      TraceContext trace = span.context();
      String sampled = Boolean.TRUE.equals(trace.sampled()) ? "-01" : "-00";
      request.addHeader("traceparent", "00-" + trace.traceId() + "-" + trace.spanId() + sampled);
    }
  }
}
