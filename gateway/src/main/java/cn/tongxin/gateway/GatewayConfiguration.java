package cn.tongxin.gateway;

import cn.tongxin.serving.ProblemWriter;
import cn.tongxin.serving.WarmUp;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the door. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

  /** Connections to the services; Tomcat there keeps an idle one for 60 seconds, we for less. */
  @Bean(destroyMethod = "close")
  MinimalHttpClient client() {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setConnPoolPolicy(PoolReusePolicy.LIFO)
            .setMaxConnPerRoute(512)
            .setMaxConnTotal(2048)
            .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(1))
                    .setIdleTimeout(Timeout.ofSeconds(20))
                    .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                    .build())
            .build();
    return HttpClients.createMinimal(connections);
  }

  @Bean
  Refusals refusals(ProblemWriter writer) {
    return new Refusals(writer);
  }

  @Bean
  Routes routes(
      MinimalHttpClient client, Tracer tracer, Refusals refusals, GatewaySettings settings) {
    var streams = new Streams(settings.streams(), refusals);
    var shares = new FairShare(settings.perCaller(), TimeMeter.SYSTEM_NANOTIME, refusals);
    return new Routes(client, tracer, refusals, shares, streams, settings);
  }

  /** Which services are left alone just now. */
  @Bean
  MeterBinder breakers(Routes routes) {
    return meters -> {
      for (Neighbour service : Neighbour.values()) {
        routes.guard(service).measure(meters);
      }
    };
  }

  /** Requests all the way through, to the one resource that needs no token. */
  @Bean
  WarmUp forwarded() {
    return self -> {
      var feed = HttpRequest.newBuilder(URI.create(self + "/api/v1/feeds/warm-up.ics")).build();
      try (HttpClient caller = HttpClient.newHttpClient()) {
        for (int i = 0; i < 5; i++) {
          caller.send(feed, BodyHandlers.discarding());
        }
      }
    };
  }
}
