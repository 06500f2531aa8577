package cn.tongxin.serving;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Wires how tokens are verified. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
public class TokenConfiguration {
  private static final int TIMEOUT_MS = 2_000;
  private static final int LARGEST_KEYS = 64 * 1024;
  private static final long KEPT_MS = Duration.ofMinutes(10).toMillis();
  private static final long KEPT_IN_AN_OUTAGE_MS = Duration.ofHours(12).toMillis();

  /**
   * The issuer's keys: renewed before they are old, kept while the issuer is away. A key that is
   * not known is asked for at most twice in half a minute, so that forged tokens are no load on the
   * issuer.
   */
  @Bean
  @ConditionalOnMissingBean(JwtDecoder.class)
  JWKSource<SecurityContext> issuerKeys(
      @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URI uri)
      throws MalformedURLException {
    var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST_KEYS);
    return JWKSourceBuilder.create(uri.toURL(), retriever)
        .cache(KEPT_MS, TIMEOUT_MS * 2L)
        .refreshAheadCache(true)
        .rateLimited(30_000)
        .outageTolerant(KEPT_IN_AN_OUTAGE_MS)
        .build();
  }

  /** Verifies signature, time, issuer and audience, once in a minute for the same token. */
  @Bean
  @ConditionalOnMissingBean(JwtDecoder.class)
  JwtDecoder verifiedTokens(
      JWKSource<SecurityContext> keys,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
      @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") List<String> audiences) {
    NimbusJwtDecoder origin = NimbusJwtDecoder.withJwkSource(keys).build();
    origin.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer), forUs(audiences)));
    return new VerifiedTokens(origin, Clock.systemUTC());
  }

  private static OAuth2TokenValidator<Jwt> forUs(List<String> audiences) {
    return new JwtClaimValidator<Collection<String>>(
        "aud", named -> named != null && named.stream().anyMatch(audiences::contains));
  }

  /** A request is observed as a whole, not filter by filter. */
  @Bean
  @ConditionalOnMissingBean
  SecurityObservationSettings requestsOnlyAsAWhole() {
    return SecurityObservationSettings.noObservations();
  }
}
