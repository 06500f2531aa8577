package cn.tongxin.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  @Bean
  SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  @Bean
  AuthorizationServerSettings settings(@Value("${tongxin.issuer-uri}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(@Value("${tongxin.data-dir}") Path dataDir) throws IOException {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(dataDir)));
  }

  /**
   * Whoever can read the data directory can be any demo user, nobody else can: a user's client
   * secret is the text in demo-secret, a dot, and the name.
   */
  @Bean
  RegisteredClientRepository clients(@Value("${tongxin.data-dir}") Path dataDir)
      throws IOException {
    String secret =
        SecretFile.readOrCreate(dataDir.resolve("demo-secret"), () -> UUID.randomUUID().toString());
    List<RegisteredClient> clients =
        DemoUser.all().stream().map(user -> client(user, secret)).toList();
    return new InMemoryRegisteredClientRepository(clients);
  }

  private static RegisteredClient client(DemoUser user, String secret) {
    return RegisteredClient.withId(user.name())
        .clientId(user.name())
        .clientSecret("{noop}" + secret + "." + user.name())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new ForgettingAuthorizationService();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    Map<String, DemoUser> users =
        DemoUser.all().stream().collect(Collectors.toMap(DemoUser::name, Function.identity()));
    return context -> {
      DemoUser user = users.get(context.getRegisteredClient().getClientId());
      if (user != null) {
        context
            .getClaims()
            .audience(List.of("tongxin"))
            .claim("area", user.area())
            .claim("roles", List.of(user.role()))
            .claim("permissions", user.permissions());
      }
    };
  }
}
