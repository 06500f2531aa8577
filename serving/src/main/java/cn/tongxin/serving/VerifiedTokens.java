package cn.tongxin.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Remembers for a minute which tokens were found good: a signature costs more to check than most
 * requests cost to answer. A token past its expiry is never answered from memory.
 */
final class VerifiedTokens implements JwtDecoder {
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST = 10_000;

  private final JwtDecoder origin;
  private final Clock clock;
  private final Cache<String, Jwt> good;

  VerifiedTokens(JwtDecoder origin, Clock clock) {
    this.origin = origin;
    this.clock = clock;
    Ticker ticker = () -> clock.millis() * 1_000_000;
    this.good =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = good.getIfPresent(token);
    if (known != null && isLive(known)) {
      return known;
    }
    Jwt fresh = verified(token);
    good.put(token, fresh);
    return fresh;
  }

  private boolean isLive(Jwt token) {
    Instant end = token.getExpiresAt();
    return end != null && clock.instant().isBefore(end);
  }

  /** Whatever keeps a token from being found good, its bearer is not signed in: 401, never 5xx. */
  private Jwt verified(String token) {
    try {
      return origin.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      throw new BadJwtException("not to be verified", e);
    }
  }
}
