package cn.tongxin.serving;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Wires what is done before a service is ready. */
@AutoConfiguration(after = TokenConfiguration.class)
public class ReadinessConfiguration {
  private static final Logger log = LoggerFactory.getLogger(ReadinessConfiguration.class);
  private static final int TIMES = 20;
  private static final int PAUSE_MS = 500;

  /** Well-formed, and signed by nobody. */
  private static final String FORGED = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ3YXJtLXVwIn0.AA";

  @Bean
  Readiness readiness(Environment environment, ObjectProvider<WarmUp> steps) {
    return new Readiness(environment, steps.orderedStream().toList());
  }

  /** Without the issuer's keys nobody can be let in: this waits for them. */
  @Bean
  @Order(1)
  WarmUp keysAreHere(ObjectProvider<JWKSource<SecurityContext>> source) {
    JWKSelector all = new JWKSelector(new JWKMatcher.Builder().build());
    return _ -> {
      JWKSource<SecurityContext> keys = source.getIfUnique();
      while (keys != null && !arrived(keys, all)) {
        Thread.sleep(PAUSE_MS);
      }
    };
  }

  private static boolean arrived(JWKSource<SecurityContext> keys, JWKSelector all) {
    try {
      return !keys.get(all, null).isEmpty();
    } catch (KeySourceException e) {
      log.atInfo().addKeyValue("error", e.toString()).log("waiting for the issuer's keys");
      return false;
    }
  }

  /** Requests through every filter, which end where their token is found to be forged. */
  @Bean
  @Order(2)
  WarmUp requestsWereRefused() {
    return self -> {
      URI nowhere = URI.create(self + "/api/v1/warm-up");
      var request = HttpRequest.newBuilder(nowhere).header("Authorization", "Bearer " + FORGED);
      try (HttpClient client = HttpClient.newHttpClient()) {
        for (int i = 0; i < TIMES; i++) {
          client.send(request.build(), BodyHandlers.discarding());
        }
      }
    };
  }
}
