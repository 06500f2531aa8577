package cn.tongxin.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Wires what every service does with a request; its settings are in {@code serving.yml}. */
@AutoConfiguration(
    before = {WebMvcAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class})
public class ServingConfiguration {

  /**
   * Unknown fields, numbers in quotation marks, fractions of what is counted in ones and days with
   * a time are mistakes of the writer, and are said to be. What is not there is left out, in
   * answers and in events alike.
   */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(
                all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                LogicalType.Textual,
                text ->
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .addModule(
                new SimpleModule()
                    .addDeserializer(String.class, new WholeText())
                    .addDeserializer(UUID.class, new ExactId())
                    .addDeserializer(LocalDate.class, new ExactDay()));
  }

  @Bean
  ProblemWriter problemWriter(MessageSource words, JsonMapper json, Tracer tracer) {
    return new ProblemWriter(words, json, tracer);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer(
      ProblemWriter problems) {
    return server ->
        server.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              host.getPipeline().addValve(new ProblemValve(problems));
              // It makes one of its own unless it finds one of this name.
              host.setErrorReportValveClass(ProblemValve.class.getName());
            });
  }

  @Bean
  HtmlPages htmlPages(MessageSource words) {
    return new HtmlPages(words);
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemWriter writer) {
    return new ProblemAdvice(writer);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @ConditionalOnClass(name = "cn.tongxin.eventing.ConcurrentChange")
  ConflictAdvice conflictAdvice(ProblemWriter writer) {
    return new ConflictAdvice(writer);
  }

  /** The caller's language: zh-CN or en, and zh-CN where none is asked for. */
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }

  @Bean
  WebMvcConfigurer actorArguments(ObjectProvider<Territories> territories) {
    Territories known = territories.getIfAvailable();
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver(known == null ? Territory::plain : known::now));
      }
    };
  }

  /** The W3C trace context of the request in hand, for what it causes later. */
  @Bean
  @Qualifier("traceparent")
  Supplier<@Nullable String> traceparent(Tracer tracer) {
    return () -> {
      Span span = tracer.currentSpan();
      // A span that is not sampled is still the trace that the caller speaks of.
      return span == null || span.context().traceId().isEmpty()
          ? null
          : "00-" + span.context().traceId() + "-" + span.context().spanId() + "-00";
    };
  }

  @Bean
  FilterRegistrationBean<AdmissionFilter> admission(
      @Value("${tongxin.admission}") int places, ProblemWriter problems, MeterRegistry meters) {
    var busy = new PreparedRefusal(Problem.of(429, "busy"), problems);
    var refused = meters.counter("tongxin.requests.refused");
    var filter = new FilterRegistrationBean<>(new AdmissionFilter(places, busy, refused));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(
      @Value("${tongxin.largest-body}") long body,
      @Value("${tongxin.largest-upload}") long upload,
      ProblemWriter problems,
      LocaleResolver locales) {
    var limits = new BodyLimitFilter(body, upload, problems, locales);
    var filter = new FilterRegistrationBean<>(limits);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filter;
  }

  /** Everything needs a token; what it may do is decided where it is done. */
  @Bean
  SecurityFilterChain everythingNeedsAToken(
      HttpSecurity http, ProblemWriter problems, LocaleResolver locales) throws Exception {
    AuthenticationEntryPoint noToken =
        (request, response, _) ->
            problems.write(Problem.of(401, "token"), locales.resolveLocale(request), response);
    return http.csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .authorizeHttpRequests(
            all ->
                all.requestMatchers("/error", "/actuator/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/v1/feeds/*")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(server -> server.jwt(_ -> {}).authenticationEntryPoint(noToken))
        .exceptionHandling(e -> e.authenticationEntryPoint(noToken))
        .build();
  }

  /** What the firewall of Spring Security refuses, such as a path with encoded dots. */
  @Bean
  RequestRejectedHandler rejectedRequests(ProblemWriter problems, LocaleResolver locales) {
    return (request, response, _) ->
        problems.write(Problem.of(400, "status.400"), locales.resolveLocale(request), response);
  }
}
