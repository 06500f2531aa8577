package cn.tongxin.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration
class BaselineConfiguration {
  @Bean
  RouterFunction<ServerResponse> base() {
    return GatewayRouterFunctions.route("visits")
        .route(GatewayRequestPredicates.path("/api/v1/visits/**"), HandlerFunctions.http())
        .before(BeforeFilterFunctions.uri("http://127.0.0.1:13082"))
        .build();
  }
}
