package cn.tongxin.gateway;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A gateway route for each resource, found by the resource's name in one step. */
final class Routes implements RouterFunction<ServerResponse> {
  private final Map<String, RouterFunction<ServerResponse>> byName = new HashMap<>();
  private final Map<String, PathPattern> patterns = new HashMap<>();
  private final Map<Neighbour, Guard> guards = new EnumMap<>(Neighbour.class);

  Routes(
      MinimalHttpClient client,
      Tracer tracer,
      Refusals refusals,
      FairShare shares,
      Streams streams,
      GatewaySettings settings) {
    for (Neighbour service : Neighbour.values()) {
      guards.put(service, new Guard(service, refusals));
    }
    for (Resource resource : Resource.ALL) {
      HttpHost host = host(settings, resource.owner());
      var forwarding = new Forwarding(client, host, resource.limit(), tracer);
      patterns.put(
          resource.name(),
          PathPatternParser.defaultInstance.parse(Resource.ROOT + resource.name() + "/**"));
      byName.put(
          resource.name(),
          GatewayRouterFunctions.route(resource.name())
              .route(_ -> true, forwarding)
              .filter(shares.of(resource.name()))
              .filter(streams)
              .filter(guard(resource.owner()))
              .build());
    }
  }

  private static HttpHost host(GatewaySettings settings, Neighbour service) {
    URI uri = Objects.requireNonNull(settings.services().get(service), service + " has no URI");
    return HttpHost.create(uri);
  }

  /** The guard before a service. */
  Guard guard(Neighbour service) {
    return Objects.requireNonNull(guards.get(service));
  }

  @Override
  public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
    String name = Resource.nameIn(request.servletRequest().getRequestURI());
    var route = byName.get(name);
    if (route == null) {
      return Optional.empty();
    }
    // For the request's times: by resource, and never by the path, of which there is no end.
    request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, patterns.get(name));
    return route.route(request);
  }
}
