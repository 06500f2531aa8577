package cn.tongxin.gateway;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Stand-ins for the services behind the gateway and for the issuer. */
@TestConfiguration(proxyBeanMethods = false)
class Neighbours {
  private final Map<Neighbour, StandIn> services = new EnumMap<>(Neighbour.class);
  private final StandIn issuer = new StandIn();
  private final Tokens tokens = new Tokens();

  Neighbours() {
    issuer.behaviour = StandIn.answering(200, tokens.jwks());
    for (Neighbour service : Neighbour.values()) {
      services.put(service, new StandIn());
    }
  }

  @Bean
  DynamicPropertyRegistrar addresses() {
    return settings -> {
      settings.add("TONGXIN_ISSUER_URI", () -> Tokens.ISSUER);
      settings.add("TONGXIN_JWKS_URI", issuer::uri);
      services.forEach((service, it) -> settings.add("TONGXIN_" + service + "_URI", it::uri));
    };
  }

  StandIn of(Neighbour service) {
    return services.get(service);
  }

  void each(BiConsumer<Neighbour, StandIn> visitor) {
    services.forEach(visitor);
  }

  void reset(Routes routes) {
    services.values().forEach(StandIn::reset);
    services.keySet().forEach(service -> routes.guard(service).breaker().reset());
  }

  /** Somebody whom the issuer knows. */
  Caller caller(int port) {
    return new Caller(port, tokens.of("officer-410225105"));
  }
}
